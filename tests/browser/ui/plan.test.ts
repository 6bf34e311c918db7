import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cdp, page as browser } from 'vitest/browser'
import { findingRules } from '../../../src/prescription/finding-rules'
import type { NewLogEntry } from '../../../src/ui/state/app-actions'
import { planScenes } from '../../../src/workbench/gallery/plan-scenes'
import { renderedScene } from './rendered-scene'

/** WCAG 2.2 AA, as the whole app is held to in `tests/e2e/screens.spec.ts`. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  [360, 740],
  [1440, 900],
] as const

beforeEach(async () => {
  localStorage.clear()
  await browser.viewport(1280, 900)
})

const kept = ({ actions }: Awaited<ReturnType<typeof renderedScene>>): NewLogEntry | undefined =>
  actions.keepEntry.mock.calls.at(-1)?.[0]

describe('plan, workout and library', () => {
  it.each(Object.keys(planScenes))('%s: nothing that axe finds, nothing sideways', async (name) => {
    const { page } = await renderedScene(name)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [width, height] of sizes) {
      await browser.viewport(width, height)
      const { violations } = await axe.run(page.container, { runOnly: tags })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      const { scrollWidth, clientWidth } = document.documentElement
      expect(scrollWidth - clientWidth, `${width} px`).toBeLessThanOrEqual(0)
    }
  })

  it('prints the week with a picture of each exercise that has one, and shows none of them on the screen', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    const { page } = await renderedScene('plan')
    await page.getByRole('button', { name: 'Print week 1 with pictures' }).click()
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), { timeout: 60_000 })
    const pictures = [...page.container.querySelectorAll<HTMLImageElement>('.printed img')]
    expect(pictures.length).toBeGreaterThan(5)
    for (const picture of pictures) {
      expect([picture.naturalWidth, picture.naturalHeight]).toEqual([320, 400])
      expect(picture.checkVisibility()).toBe(false)
    }
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    try {
      for (const picture of pictures) expect(picture.checkVisibility()).toBe(true)
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' })
    }
  }, 90_000)

  it('prints an exercise with its two pictures and nothing to press', async () => {
    const { page } = await renderedScene('exercise')
    await expect.element(page.getByText('Like this')).toBeVisible()
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    try {
      const [canvas] = page.container.querySelectorAll('canvas')
      expect(canvas!.checkVisibility()).toBe(true)
      await expect.element(page.getByRole('button', { name: /Play|Pause/ })).not.toBeInTheDocument()
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' })
    }
  }, 60_000)

  it('swaps an exercise of the plan, and moves a workout', async () => {
    const { page, actions } = await renderedScene('plan')
    await page.getByText('Change this workout').click()
    await page.getByLabelText('Do it on').selectOptions('Saturday')
    expect(actions.keepPlan.mock.calls.at(-1)?.[1].moves).toEqual([{ week: 1, from: 'mon', to: 'sat' }])
    await page.getByLabelText('Instead of Slow calf raise off a step').selectOptions('Calf raise')
    expect(actions.keepPlan.mock.calls.at(-1)?.[1].swaps).toEqual([
      { from: 'calf-raise-off-step', to: 'calf-raise' },
    ])
  })

  it('tells finding, rule, dose and source of each exercise, one click deep', async () => {
    const { page, view } = await renderedScene('plan')
    await expect.element(page.getByText('Why?').first()).toBeVisible()
    const told = [...page.container.querySelectorAll('details:has(dl)')].map((each) => {
      each.querySelector('summary')!.click()
      const names = [...each.querySelectorAll('dt')].map((name) => name.textContent)
      const says = [...each.querySelectorAll('dd')].map((said) => said.innerText)
      return Object.fromEntries(names.map((name, index) => [name, says[index]]))
    })
    expect(told.length).toBeGreaterThanOrEqual(3)
    for (const each of told) {
      expect(each['Dose']).toMatch(/\d+ (×|x) \d+.*\d+ s before the same again/)
      expect(each['Sources']).toMatch(/\w{4}/)
      expect(Object.keys(each)).toContain('Finding' in each ? 'Rule' : 'Why')
    }
    const { id } = view.training!.plan!.request.findings[0]!
    const rule = findingRules[id]!
    const words = view.tests.flatMap(({ findings }) => findings).find((each) => each.id === id)!
    const said = 'asks' in rule ? rule.rule : ''
    const served = told.filter((each) => each['Finding'] === words.say)
    expect(served.length).toBeGreaterThan(0)
    for (const each of served) expect(each['Rule']).toContain(said)
  })

  it('is made anew where there could be none, with what is known by then', async () => {
    const { page, actions, view } = await renderedScene('plan-none')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('No plan yet')
    await expect
      .element(page.getByRole('link', { name: 'To the safety check' }))
      .toHaveAttribute('href', '#/assessment')
    await page.getByRole('button', { name: 'Make the plan anew' }).click()
    await page.getByRole('button', { name: 'Make the plan anew' }).click()
    const [request] = actions.keepPlan.mock.calls.at(-1)!
    expect(view.training!.plan!.request.ageGroup).toBe('under-16')
    expect(request).toMatchObject({ ageGroup: 'adult', redFlags: [] })
  })

  it('writes down a workout that was done without the player', async () => {
    const scene = await renderedScene('plan')
    const { page } = scene
    await page.getByRole('button', { name: 'I did it already' }).click()
    await page.getByLabelText('Day', { exact: true }).fill('2099-06-03')
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(kept(scene)).toMatchObject({
      kind: 'workout',
      day: '2099-06-03',
      plan: { id: 'plan', week: 1, weekday: 'mon' },
    })
    await expect.element(page.getByRole('button', { name: 'Keep it' })).not.toBeInTheDocument()
  })

  it('takes a fuller week for what it is, without making the plan anew', async () => {
    const { page, actions } = await renderedScene('plan')
    await page.getByLabelText('Life this week').selectOptions('Overfull: both')
    expect(actions.keepPlan.mock.calls.at(-1)?.[1]).toEqual({
      moves: [],
      swaps: [],
      minutes: [],
      weeks: [{ week: 1, lifeLoad: 'overfull', isMileageRising: false }],
    })
  })

  it('asks where a stiff ankle stops, and only then', async () => {
    const { page, actions } = await renderedScene('plan-first')
    await expect.element(page.getByRole('button', { name: 'Make my plan' })).toBeVisible()
    await expect.element(page.getByLabelText(/what stops you/)).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Make my plan' }).click()
    expect(actions.keepPlan.mock.calls.at(-1)![0]).not.toHaveProperty('ankleStop')
  })

  it('leaves a day alone on which nothing at all may be', async () => {
    const { page, actions } = await renderedScene('plan-first')
    await page.getByLabelText('Wednesday').selectOptions('Nothing at all')
    await page.getByRole('button', { name: 'Make my plan' }).click()
    const [request] = actions.keepPlan.mock.calls.at(-1)!
    expect(request.openDays).toEqual(['mon', 'tue', 'thu', 'fri', 'sat', 'sun'])
    expect(request.week.wed).toBe('none')
  })

  it('lets what pain paused begin again once somebody has looked, and takes that back', async () => {
    let undone = 0
    const changeEntry = () => Promise.resolve(() => Promise.resolve(void (undone += 1)))
    const { page, actions } = await renderedScene('plan-paused-by-pain', { changeEntry })
    const button = page.getByRole('button', {
      name: /^Looked at, may begin again.*Slow calf raise off a step$/,
    })
    await button.click()
    const [entry] = actions.changeEntry.mock.calls.at(-1)!
    const looked = (entry as Extract<typeof entry, { kind: 'workout' }>).exercises.filter(
      (each) => each.lookedAt,
    )
    expect(looked.map(({ exerciseId }) => exerciseId)).toEqual(['calf-raise-off-step'])
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(undone).toBe(1)
  })

  it('warns of a workout that was moved onto a hard run', async () => {
    const { page } = await renderedScene('plan-changed')
    await expect.element(page.getByText(/lies on the day of a hard run/)).toBeVisible()
  })

  it('finds an exercise by its words and by its muscle', async () => {
    const { page } = await renderedScene('exercises')
    await page.getByRole('searchbox').fill('bent-knee calf')
    await expect.element(page.getByRole('link', { name: 'Bent-knee calf raise' })).toBeVisible()
    await page.getByLabelText('Muscle').selectOptions('latissimus dorsi')
    await expect.element(page.getByRole('status')).toHaveTextContent(/^0 of/)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.element(page.getByRole('searchbox')).toHaveValue('')
    await page.getByLabelText('Equipment').selectOptions('kettlebell')
    await expect.element(page.getByRole('link', { name: 'Kettlebell swing' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Bent-knee calf raise' })).not.toBeInTheDocument()
    await page.getByLabelText('Equipment').selectOptions('any')
    await page.getByLabelText('Time, with rests').selectOptions('up to 3 min')
    await expect.element(page.getByRole('link', { name: 'Bent-knee wall stretch' })).not.toBeInTheDocument()
  })

  it('tells of an exercise which findings ask for it, and what it loads', async () => {
    const { page } = await renderedScene('exercise')
    await expect.element(page.getByRole('heading', { name: 'Findings that ask for it' })).toBeVisible()
    await expect.element(page.getByText(/It is left out while one of these hurts/)).toBeVisible()
  })
})
