import { describe, expect, it } from 'vitest'
import { live } from '../../../src/workbench/gallery/session-states'
import { press, renderedScene } from './rendered-scene'

/** What the screens show of the tests other than the lunge: a hold for time, both legs together, several in a row. */

describe('a hold for time', () => {
  it('shows a still cross and a clock in place of the mirror', async () => {
    const { page } = await renderedScene('balance-holding')
    await expect.element(page.getByRole('img', { name: 'A still cross to look at' })).toBeVisible()
    await expect.element(page.getByText('23', { exact: true })).toBeVisible()
    await expect.element(page.getByText('Stand quietly', { exact: true })).toBeVisible()
    expect(page.container.querySelector('canvas')).toBeNull()
  })

  it('shows the virtual runner who holds to whoever watches him', async () => {
    const { page, view } = await renderedScene('balance-holding')
    view.session = { ...view.session, source: { ...view.session.source!, kind: 'virtual' } }
    await expect.element(page.getByText('23', { exact: true })).toBeVisible()
    expect(page.container.querySelector('.mirror canvas')).not.toBeNull()
    await expect.element(page.getByRole('img', { name: 'A still cross to look at' })).not.toBeInTheDocument()
  })

  it('moves nothing but the clock', async () => {
    const { page, view } = await renderedScene('balance-holding')
    const cross = page.getByRole('img', { name: 'A still cross to look at' })
    await expect.element(cross).toBeVisible()
    const before = cross.element().getBoundingClientRect()
    view.live = live('left', { value: 44_990 })
    await expect.element(page.getByText('44', { exact: true })).toBeVisible()
    expect(cross.element().getBoundingClientRect()).toEqual(before)
  })

  it('shows the mirror while getting into place, and asks to face the camera', async () => {
    const { page } = await renderedScene('balance-positioning')
    await expect.element(page.getByText('Face the camera', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: /You will stand on the left leg/ })).toBeVisible()
    const [first] = page.container.querySelectorAll('li')
    expect(first?.textContent).toContain('Facing the camera, not yet.')
    expect(page.container.textContent).not.toContain('near the camera')
    expect(page.container.querySelector('canvas')).not.toBeNull()
  })

  it('says how it ended, and how long the rest lasts; a key cuts it short', async () => {
    const { page, actions } = await renderedScene('balance-rest')
    await expect.element(page.getByText('Foot down: 12 seconds', { exact: true })).toBeVisible()
    await expect.element(page.getByText('25', { exact: true })).toBeVisible()
    await expect.element(page.getByText('Hand up: again', { exact: true })).toBeVisible()
    press(' ')
    expect(actions.continueOn).toHaveBeenCalledTimes(1)
  })
})

describe('between two tests', () => {
  it.each([
    ['next-ankle', 'Ankle bend', 'Left', /in a lunge/],
    ['next-hip-right', 'Hip extension', 'Right', /near leg straight/],
    ['next-squat', 'Squat depth', null, /from the side at the bottom of a squat/],
    ['next-front-squat', 'Squat from the front', null, /from the front at the bottom of a squat/],
    ['balance-full-time', 'Balance', 'Right', /on one leg/],
  ] as const)(
    '%s shows what comes, in three lines and its own drawing',
    async (scene, title, leg, drawing) => {
      const { page, view } = await renderedScene(scene)
      await expect.element(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
      for (const line of view.test!.inBrief) {
        await expect.element(page.getByRole('listitem').filter({ hasText: line })).toBeVisible()
      }
      await expect.element(page.getByRole('img', { name: drawing })).toBeVisible()
      // The letter in its shape and colour; in words for the ear.
      expect(page.container.querySelector('.next .letter')?.textContent).toBe(leg?.[0])
      if (leg)
        await expect.element(page.getByRole('heading', { level: 2, name: `${title} ${leg}` })).toBeVisible()
    },
  )

  it('offers the last trial again before the other leg, where the test is known', async () => {
    const { page, view } = await renderedScene('capture-other-leg')
    await expect.element(page.getByText('Hand up: once more')).toBeVisible()
    expect([...page.container.querySelectorAll('.next li')].map(({ textContent }) => textContent)).toEqual(
      view.test!.inBrief.slice(1),
    )
  })

  it('keeps every line inside its panel', async () => {
    const { page } = await renderedScene('next-hip-right')
    await expect.element(page.getByText('Fingertips on a chair back')).toBeVisible()
    const panel = page.container.querySelector('.panel')!.getBoundingClientRect()
    for (const line of page.container.querySelectorAll('.panel li')) {
      expect(line.getBoundingClientRect().bottom).toBeLessThanOrEqual(panel.bottom)
    }
  })
})

describe('both legs together', () => {
  it('show the depth in degrees and words, above and below', async () => {
    const { page } = await renderedScene('squat-holding')
    await expect.element(page.getByText('8', { exact: true })).toBeVisible()
    await expect.element(page.getByText('above parallel', { exact: true })).toBeVisible()
    const { page: below } = await renderedScene('squat-below')
    await expect.element(below.getByText('4', { exact: true })).toBeVisible()
    await expect.element(below.getByText('below parallel', { exact: true })).toBeVisible()
  })

  it('name no leg, and are skipped as a test', async () => {
    const { page, view } = await renderedScene('squat-holding')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Squat depth, both legs')
    expect(page.container.querySelector('.badge')).toBeNull()
    view.session = { ...view.session, stage: { kind: 'paused', because: 'asked' } }
    await expect.element(page.getByRole('button', { name: 'Skip this test' })).toBeVisible()
  })

  it('have one value, and their other metrics one step deeper', async () => {
    const { page } = await renderedScene('result-squat')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Thigh 5° above parallel.')
    expect(page.container.querySelector('.aside dl')?.textContent).toMatch(
      /Both legs together.*5° above parallel\s*±\d+°/,
    )
    await expect.element(page.getByRole('row', { name: /Knee bend at the bottom 113° ±\d+°/ })).toBeVisible()
    expect(page.container.querySelectorAll('[id^=title-]')).toHaveLength(1)
    await expect
      .element(
        page.getByText('Not measured this time: Balance, Ankle bend, Squat from the front, Hip extension.'),
      )
      .toBeVisible()
  })
})

describe('a squat from the front', () => {
  it('shows no number while it is done, only how long the bottom is held', async () => {
    const { page } = await renderedScene('front-squat-holding')
    await expect.element(page.getByText('Squat down and hold', { exact: true })).toBeVisible()
    await expect.element(page.getByLabelText('Hold: the ring fills')).toBeVisible()
    expect(page.container.querySelector('.dial')?.textContent).not.toMatch(/\d|left|right/)
    expect(page.container.querySelector('.dial .fill')).not.toBeNull()
  })

  it('stands on one sheet with its depth, the side to which the hips go in words', async () => {
    const { page } = await renderedScene('result-squat-shifted')
    await expect.element(page.getByRole('heading', { level: 2, name: 'Squat', exact: true })).toBeVisible()
    await expect.element(page.getByRole('heading', { level: 3, name: 'Squat from the front' })).toBeVisible()
    const part = page.container.querySelector('#test-squat-depth-front')!
    expect(part.textContent).toContain('Hips 13\u00a0% of your stance to the right.')
    expect(part.textContent).not.toMatch(/[-\u2212]\d/)
    for (const text of part.querySelectorAll('.finding, .finding + p, .main .sub'))
      expect(text.textContent).not.toMatch(/difference/i)
  })

  it('is drawn with the left of the runner on the left', async () => {
    const { page } = await renderedScene('result-squat-shifted')
    const chart = page.getByRole('img', { name: /All trials/ }).last()
    await expect.element(chart).toBeVisible()
    const centre = (element: Element | null) => {
      const box = element!.getBoundingClientRect()
      return box.x + box.width / 2
    }
    const drawn = page.container.querySelector('#test-squat-depth-front .main svg')!
    const zero = drawn.querySelector('.zero')
    for (const trial of drawn.querySelectorAll('.trial')) expect(centre(trial)).toBeGreaterThan(centre(zero))
    expect(drawn.querySelectorAll('.trial')).toHaveLength(3)
  })
})

describe('a result of several tests', () => {
  it('begins with the one real difference, and has a row for each test', async () => {
    const { page } = await renderedScene('result-four')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Right ankle is stiffer than left.')
    const rows = [...page.container.querySelectorAll('article > ul > li')].map((row) => row.textContent)
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatch(/L 45\u00a0s\s*full time.*Full time on both legs/)
    expect(rows[2]).toMatch(/5° above parallel/)
    expect(rows[3]).toMatch(/4\u00a0% of your stance to the left, inside the measuring error/)
    expect(page.container.querySelectorAll('article > ul .finding.real')).toHaveLength(1)
  })

  it('leads from a row to its trials', async () => {
    const { page } = await renderedScene('result-four')
    await page.getByRole('button', { name: 'Trials and errors of Hip extension' }).click()
    expect(document.activeElement?.id).toBe('test-hip-extension')
  })

  it('sets the sway against its own error where time tells no difference', async () => {
    const { page } = await renderedScene('result-swaying')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Full time on both legs.')
    await expect
      .element(
        page.getByRole('img', {
          name: 'Right sways more: 2.8 times the other, outside the measuring error of 1.9 times. Of too few trials to call it.',
        }),
      )
      .toBeVisible()
    await expect
      .element(page.getByText('Of the sideways sway of the hips', { exact: false }).first())
      .toBeVisible()
  })

  it('names in the table what ended each hold', async () => {
    const { page } = await renderedScene('result-unsteady')
    await expect.element(page.getByRole('table').first()).toBeVisible()
    const rows = [...page.container.querySelectorAll('#test-single-leg-balance tbody tr')].map(
      (row) => row.textContent,
    )
    expect(rows[2]).toMatch(/10\u00a0s.*Hand off hip/)
    expect(rows[5]).toMatch(/39\u00a0s.*Foot moved/)
  })

  it('stands in the history with each of its tests', async () => {
    const { page } = await renderedScene('home-four')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^Last time: hips 13.% of your stance to the right\.$/)
    const listed = () => page.container.querySelectorAll('.results li')
    await expect.poll(() => listed().length, { timeout: 5000 }).toBeGreaterThan(1)
    const [, row] = listed()
    expect([...row!.querySelectorAll('.title')].map((title) => title.textContent)).toEqual([
      'Balance',
      'Ankle bend',
      'Squat depth',
      'Squat from the front',
      'Hip extension',
    ])
    expect(row!.textContent).toMatch(/L 45\u00a0s\s*R 45\u00a0s/)
  })

  it('that is open tells what is left of each test', async () => {
    const { page } = await renderedScene('home-open-four')
    await expect.element(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
    const rows = [...page.container.querySelectorAll('section li')].map((row) => row.textContent)
    expect(rows).toHaveLength(8)
    expect(rows[0]).toMatch(/Balance, left\s*done/)
    expect(rows[1]).toMatch(/Balance, right\s*1 counted, 2 left/)
    expect(rows.find((row) => row.includes('Squat depth'))).toMatch(/Squat depth, both legs\s*3 trials left/)
  })
})
