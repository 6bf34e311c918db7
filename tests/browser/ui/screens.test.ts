import { describe, expect, it } from 'vitest'
import { captureFaultCodes, faultText, storageFaultCodes } from '../../../src/ui/fault-text'
import { renderedScene } from './rendered-scene'

describe('home', () => {
  it('says what it is and how to start on the first visit', async () => {
    const { page } = await renderedScene('home-first')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('A mirror that measures')
    await expect.element(page.getByRole('link', { name: 'Start' })).toHaveAttribute('href', '#/assessment')
    await expect.element(page.getByText(/None yet/)).toBeVisible()
  })

  it('begins with the last finding once there is one', async () => {
    const { page } = await renderedScene('home-results')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Last time: right ankle is stiffer than left.')
    const listed = () => page.container.querySelectorAll('.results li')
    await expect.poll(() => listed().length, { timeout: 5000 }).toBe(3)
    const rows = listed()
    expect(rows[0]?.textContent).toMatch(/L\s+41°\s*R\s+33°/)
    expect(rows[2]?.textContent).toMatch(/R\s+–/)
  })

  it('lists the newest three of many, and the way to all of them', async () => {
    const { page, view } = await renderedScene('home-results')
    if (view.history.kind !== 'read') throw new Error('The scene is another one')
    const { recent } = view.history
    const again = recent.map((entry) => ({
      ...entry,
      assessment: { ...entry.assessment, id: `${entry.assessment.id} again` },
    }))
    view.history = { ...view.history, recent: [...again, ...recent] }
    await expect
      .poll(() => page.container.querySelector('.results li a')?.getAttribute('href'))
      .toContain('again')
    expect(page.container.querySelectorAll('.results li')).toHaveLength(3)
    await expect.element(page.getByRole('link', { name: 'All results' })).toBeVisible()
  })

  it('offers to go on where an assessment was broken off', async () => {
    const { page } = await renderedScene('home-open')
    await expect.element(page.getByText('done', { exact: true })).toBeVisible()
    await expect.element(page.getByText('1 counted, 2 left')).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'Go on' }))
      .toHaveAttribute('href', '#/assessment/gallery')
  })

  it('ends what was broken off with what it has', async () => {
    const { page, actions } = await renderedScene('home-open')
    await page.getByRole('button', { name: 'End it here' }).click()
    expect(actions.closeAsPartial).toHaveBeenCalledExactlyOnceWith('gallery')
  })

  it('deletes at once and brings back', async () => {
    let restored = 0
    const undo = () => Promise.resolve(void (restored += 1))
    const { page, actions } = await renderedScene('home-results', {
      deleteAssessment: () => Promise.resolve(undo),
    })
    await page.getByRole('button', { name: /Delete the result of 28/ }).click()
    expect(actions.deleteAssessment).toHaveBeenCalledWith('a')
    await page.getByRole('button', { name: 'Bring it back' }).click()
    expect(restored).toBe(1)
    await expect.element(page.getByRole('button', { name: 'Bring it back' })).not.toBeInTheDocument()
  })

  it('measures a video file', async () => {
    const { page, actions } = await renderedScene('home-first')
    const file = new File(['x'], 'lunge.webm', { type: 'video/webm' })
    await page.getByLabelText('Load a video file').upload(file)
    const dialog = page.getByRole('dialog', { name: 'Which test does it show?' })
    await expect.element(dialog).toHaveTextContent('lunge.webm')
    expect(actions.start).not.toHaveBeenCalled()
    await dialog.getByRole('button', { name: 'Ankle bend' }).click()
    expect(actions.start).toHaveBeenCalledWith({
      kind: 'video-file',
      file: expect.any(File),
      shows: 'ankle-dorsiflexion',
    })
  })

  it('says that stored results are not lost when they cannot be read', async () => {
    const { page } = await renderedScene('home-storage-fault')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Close every other Evenstride tab')
    await expect.element(page.getByText(/Nothing of them is lost/)).toBeVisible()
  })
})

describe('camera set-up', () => {
  it('explains before it asks, and asks on a click', async () => {
    const { page, actions } = await renderedScene('preparation')
    await expect.element(page.getByText(/never sent, and not stored unless you ask/)).toBeVisible()
    await expect.element(page.getByText(/2.5 to 3.5 m/)).toBeVisible()
    expect(actions.start).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Use the camera' }).click()
    expect(actions.start).toHaveBeenCalledWith({ kind: 'camera', deviceId: null }, 'full', null)
  })

  it('shows every test it leads through, each with its own steps and its own drawing', async () => {
    const { page, view } = await renderedScene('preparation')
    await expect.element(page.getByText(/2.5 to 3.5 m/)).toBeVisible()
    for (const test of view.ledTests) {
      await expect.element(page.getByRole('heading', { name: test.shortTitle })).toBeVisible()
    }
    const sheets = [...page.container.querySelectorAll('.tests > li')]
    expect(
      sheets.map((sheet) => [...sheet.querySelectorAll('.steps li')].map((step) => step.textContent)),
    ).toEqual(view.ledTests.map(({ setUp }) => setUp))
    const drawings = sheets.flatMap((sheet) => [...sheet.querySelectorAll('svg[role=img]')])
    const labels = drawings.map((drawing) => drawing.getAttribute('aria-label'))
    expect(new Set(labels).size).toBe(view.ledTests.length)
    expect(labels.filter((label) => label?.includes('lunge'))).toHaveLength(1)
  })

  it('shows the model loading behind the instructions', async () => {
    const { page } = await renderedScene('preparation-loading')
    await expect.element(page.getByRole('progressbar')).toHaveProperty('value', 0.62)
    await expect.element(page.getByText(/Bare feet/)).toBeVisible()
  })

  it('points at the question while the browser asks', async () => {
    const { page } = await renderedScene('preparation-asking')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('choose Allow')
  })
})

describe('trouble', () => {
  const faults = [
    ...captureFaultCodes.map((code) => ({ kind: 'capture', code, detail: '' }) as const),
    ...storageFaultCodes.map((code) => ({ kind: 'storage', code, detail: '' }) as const),
  ]

  it.each(faults.map((fault) => [fault.code, fault] as const))(
    '%s: what, and what to do',
    async (code, fault) => {
      const { page } = await renderedScene(`fault-${code}`)
      const text = faultText(fault)
      await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(text.happened)
      await expect.element(page.getByText(text.caption, { exact: true })).toBeVisible()
      for (const step of text.steps) await expect.element(page.getByText(step)).toBeVisible()
      expect(page.container.querySelectorAll('.button.filled')).toHaveLength(1)
    },
  )

  it('a refused camera may be tried again, or replaced by a file', async () => {
    const { page, actions } = await renderedScene('fault-camera-refused')
    await page.getByRole('button', { name: 'Try again' }).click()
    expect(actions.continueOn).toHaveBeenCalledTimes(1)
    await page.getByLabelText('Load a video file').upload(new File(['x'], 'a.mp4', { type: 'video/mp4' }))
    await page.getByRole('button', { name: 'Squat depth' }).click()
    expect(actions.resume).toHaveBeenCalledWith(
      'gallery',
      expect.objectContaining({ kind: 'video-file', shows: 'squat-depth' }),
    )
  })

  it('says what is stored', async () => {
    const { page } = await renderedScene('fault-storage-full')
    await expect.element(page.getByText('All 4 finished trials are stored.', { exact: false })).toBeVisible()
  })
})

describe('result', () => {
  it('begins with the finding and shows both sides with their error', async () => {
    const { page } = await renderedScene('result-different')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Right ankle is stiffer than left.')
    expect(page.container.querySelector('.aside dl')?.textContent).toMatch(/41°\s*±\d+°.*33°\s*±\d+°/)
  })

  it('puts the difference into words beside its drawing', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('img', { name: /Right stiffer by 8°, outside/ })).toBeVisible()
    expect(page.container.querySelector('g.real')).not.toBeNull()
  })

  it('draws no difference in ink, inside the hatch', async () => {
    const { page } = await renderedScene('result-none')
    await expect.element(page.getByRole('img', { name: /inside the measuring error/ })).toBeVisible()
    expect(page.container.querySelector('g.real')).toBeNull()
  })

  it('lists every trial, the rejected one with its reason', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('table')).toBeVisible()
    const rows = [...page.container.querySelectorAll('tbody tr')].map((row) => row.textContent)
    expect(rows).toHaveLength(7)
    expect(rows.filter((row) => row.includes('Rejected'))).toHaveLength(1)
    expect(rows[4]).toMatch(/Your heel came up/)
  })

  it('shows no number and no difference where a side is missing', async () => {
    const { page } = await renderedScene('result-partial')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Right is not measured yet.')
    await expect.element(page.getByText('0 trials count')).toBeVisible()
    expect(page.container.querySelector('.value.none')?.textContent).toBe('–')
    await expect.element(page.getByText('Measuring error of it')).not.toBeInTheDocument()
    await expect
      .element(page.getByRole('link', { name: 'Go on with the right leg' }))
      .toHaveAttribute('href', '#/assessment/gallery')
  })

  it('says so when it is not on this computer', async () => {
    const { page } = await renderedScene('result-none', { loadResult: () => Promise.resolve(null) })
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('not on this computer')
  })
})
