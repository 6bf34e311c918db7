import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ManualEntry } from '../../../src/assessment/manual-trials'
import { press, renderedScene } from './rendered-scene'

/** What was kept, by test: left and right. */
const keptBy = (actions: Awaited<ReturnType<typeof renderedScene>>['actions']) => {
  const [, entries] = actions.keepByHand.mock.calls[0] as [string | null, readonly ManualEntry[]]
  return Object.fromEntries(entries.map(({ test, values }) => [test.id, values]))
}
const empty = [null, null, null]

describe('the sheet of tape and stopwatch', () => {
  it('keeps what was typed, rounded to the half centimetre and shown so', async () => {
    const { page, actions } = await renderedScene('by-hand')
    await page.getByLabelText('Left, 1st value in centimetres').fill('12,3')
    await page.getByLabelText('Right, 3rd value in centimetres').fill('9')
    await page.getByLabelText('Left, 2nd value in seconds').fill('31.25')
    await expect.element(page.getByLabelText('Left, 1st value in centimetres')).toHaveValue('12.5')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    expect(actions.keepByHand.mock.calls[0]?.[0]).toBeNull()
    expect(keptBy(actions)).toEqual({
      'ankle-dorsiflexion': { left: [12.5, null, null], right: [null, null, 9] },
      'single-leg-balance': { left: [null, 31_300, null], right: empty },
    })
  })

  it('marks what cannot be in its field, says what to do, and keeps nothing', async () => {
    const { page, actions } = await renderedScene('by-hand')
    const field = page.getByLabelText('Right, 2nd value in centimetres')
    await field.fill('120')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field).toHaveAccessibleDescription(/More than 25 cm .* Measure again/)
    await expect.element(field).toHaveFocus()
    await expect.element(page.getByRole('alert')).toHaveTextContent('marked in its field')
    expect(actions.keepByHand).not.toHaveBeenCalled()
    await field.fill('12')
    await expect.element(page.getByRole('alert')).toHaveTextContent('')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    expect(keptBy(actions)['ankle-dorsiflexion']).toEqual({ left: empty, right: [null, 12, null] })
  })

  it('calls nothing wrong that is still being typed', async () => {
    const { page } = await renderedScene('by-hand')
    const field = page.getByLabelText('Left, 1st value in centimetres')
    await field.fill('2.')
    await field.fill('x')
    await expect.element(field).toHaveAttribute('aria-invalid', 'false')
  })

  it('asks for a first value instead of keeping nothing', async () => {
    const { page, actions } = await renderedScene('by-hand')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('One value on one leg is enough')
    expect(actions.keepByHand).not.toHaveBeenCalled()
  })

  it('opens with what an assessment has, without what was taken back', async () => {
    const { page, actions } = await renderedScene('by-hand-written')
    await expect.element(page.getByLabelText('Left, 2nd value in seconds')).toHaveValue('38.9')
    await expect.element(page.getByLabelText('Left, 3rd value in seconds')).toHaveValue('')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing is changed yet')
    await page.getByLabelText('Right, 1st value in centimetres').fill('')
    await page.getByRole('button', { name: 'Keep the values' }).click()
    expect(actions.keepByHand.mock.calls[0]?.[0]).toBe('gallery')
    expect(keptBy(actions)['ankle-dorsiflexion']).toEqual({ left: [12, 12.5, 12], right: [null, 10, 9.5] })
  })
})

describe('the stopwatch', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  const started = async () => {
    const rendered = await renderedScene('by-hand')
    await rendered.page.getByRole('button', { name: 'Start the stopwatch, right leg' }).click()
    await expect
      .element(rendered.page.getByRole('button', { name: 'Stop the stopwatch, right leg' }))
      .toHaveFocus()
    return rendered
  }

  it('starts and stops with the space bar, and writes into the first empty field', async () => {
    const { page } = await started()
    const now = vi.spyOn(performance, 'now')
    now.mockReturnValue(performance.now() + 12_000)
    press(' ')
    now.mockRestore()
    const field = page.getByLabelText('Right, 1st value in seconds')
    // 12 seconds, and what passed between the click and the mocked clock.
    await expect.poll(() => (field.element() as HTMLInputElement).value).toMatch(/^1[2-4]\.\d$/)
    await expect.element(page.getByText(/^1[2-4]\.\d seconds, written as the 1st value\.$/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Start the stopwatch, right leg' })).toHaveFocus()
    await expect.element(page.getByLabelText('Left, 1st value in seconds')).toHaveValue('')
  })

  it('ends by itself at the full time', async () => {
    const { page } = await started()
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 46_000)
    await expect.element(page.getByLabelText('Right, 1st value in seconds')).toHaveValue('45.0')
    now.mockRestore()
    await expect.element(page.getByRole('button', { name: 'Start the stopwatch, right leg' })).toBeVisible()
  })

  it('does not start again by the press that stopped it', async () => {
    const { page } = await started()
    const button = page.getByRole('button', { name: /the stopwatch, right leg/ }).element()
    const down = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true })
    button.dispatchEvent(down)
    const up = new KeyboardEvent('keyup', { key: ' ', bubbles: true, cancelable: true })
    button.dispatchEvent(up)
    expect([down.defaultPrevented, up.defaultPrevented]).toEqual([true, true])
    await expect.element(page.getByRole('button', { name: 'Start the stopwatch, right leg' })).toBeVisible()
  })

  it('has no place to write when all are filled, and says so', async () => {
    const { page } = await renderedScene('by-hand-written')
    const button = page.getByRole('button', { name: 'Start the stopwatch, right leg' })
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
    await expect.element(page.getByText('All are filled. Clear one to time again.')).toBeVisible()
  })
})

describe('a result by hand', () => {
  it('is marked in its heading, its values and each row, and has the camera beside it', async () => {
    const { page } = await renderedScene('result-tape-and-camera')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Right ankle is stiffer than left.')
    await expect.element(page.getByRole('heading', { name: 'Ankle bend, by tape' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Measured by camera too' })).toBeVisible()
    const rows = [...page.container.querySelectorAll('tbody tr')].map((row) => row.textContent)
    expect(rows).toHaveLength(12)
    expect(rows.filter((row) => row.includes('by tape'))).toHaveLength(6)
    expect(page.container.querySelector('.aside dl')?.textContent).toMatch(/12\.0\s*cm.*3 values by tape/)
    await expect.element(page.getByRole('img', { name: /^Trials of both legs, by tape/ })).toBeVisible()
    await expect.element(page.getByRole('img', { name: /^Trials of both legs\./ })).toBeVisible()
  })

  it('tells no difference where tape and camera contradict each other', async () => {
    const { page } = await renderedScene('result-contradict')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Tape and camera contradict each other.')
    await expect.element(page.getByText('Measuring error of it')).not.toBeInTheDocument()
    expect(page.container.querySelector('g.real')).toBeNull()
  })

  it('leads to the sheet, to add or to change', async () => {
    const { page } = await renderedScene('result-different')
    await expect
      .element(page.getByRole('link', { name: 'Add tape values' }))
      .toHaveAttribute('href', '#/by-hand/gallery')
    const changed = await renderedScene('result-tape')
    await expect.element(changed.page.getByRole('link', { name: 'Change typed values' })).toBeVisible()
  })

  it('can be taken back while it is fresh', async () => {
    let undone = 0
    const { page, view, actions } = await renderedScene('result-different')
    view.keptByHand = {
      assessmentId: 'gallery',
      isOwn: false,
      undo: () => Promise.resolve(void (undone += 1)),
    }
    await expect.element(page.getByRole('heading', { name: 'Ankle bend' })).toBeVisible()
    const reads = actions.loadResult.mock.calls.length
    await page.getByRole('button', { name: 'Take them back' }).click()
    await expect.element(page.getByText('Your values are kept.')).not.toBeInTheDocument()
    expect([undone, actions.loadResult.mock.calls.length]).toEqual([1, reads + 1])
  })
})

it('a camera that does not work leads to the sheet', async () => {
  const { page, actions } = await renderedScene('fault-camera-refused')
  await page.getByRole('button', { name: 'Measure by tape and stopwatch' }).click()
  expect(actions.leave).toHaveBeenCalledTimes(1)
  expect(actions.stop).not.toHaveBeenCalled()
})

it('a test that was made by hand is made again by hand', async () => {
  const hand = await renderedScene('result-tape')
  await expect
    .element(hand.page.getByRole('link', { name: 'Test again' }))
    .toHaveAttribute('href', '#/by-hand')
})

it('goes on with the trials that the camera still wants, whatever was measured by hand', async () => {
  const { page } = await renderedScene('home-open-by-hand')
  await expect.element(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  const rows = [...page.container.querySelectorAll('[aria-labelledby="open-title"] li')].map(
    (row) => row.textContent,
  )
  expect(rows).toEqual([expect.stringContaining('done'), expect.stringContaining('1 counted, 2 left')])
})

it('home leads to the sheet, and lists what was measured by hand as such', async () => {
  const { page } = await renderedScene('home-by-hand')
  await expect
    .element(page.getByRole('link', { name: 'Measure by tape and stopwatch' }))
    .toHaveAttribute('href', '#/by-hand')
  await expect.element(page.getByText('Balance, by stopwatch')).toBeVisible()
  expect(page.container.querySelectorAll('.results li')[0]?.textContent).toMatch(
    /by tape.*L\s+12\.0\s+cm\s*R\s+10\.0/,
  )
})
