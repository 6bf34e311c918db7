import axe from 'axe-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { minutes } from '../../../src/math/units'
import type { ReadRun, UnreadRun } from '../../../src/session/device-ports'
import { daysAfter } from '../../../src/prescription/iso-day'
import { today } from '../../../src/ui/plan-text'
import { logScenes } from '../../../src/workbench/gallery/log-scenes'
import { renderedScene } from './rendered-scene'

/** WCAG 2.2 AA, as the whole app is held to in `tests/e2e/screens.spec.ts`. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  [360, 740],
  [1440, 900],
] as const

beforeEach(() => browser.viewport(1280, 900))

const clean = async (container: Element): Promise<void> => {
  for (const [width, height] of sizes) {
    await browser.viewport(width, height)
    const { violations } = await axe.run(container, { runOnly: tags })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth - clientWidth, `${width} px`).toBeLessThanOrEqual(0)
  }
}

describe('the log', () => {
  it.each(Object.keys(logScenes))('%s: nothing that axe finds, nothing sideways', async (name) => {
    const { page } = await renderedScene(name)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await clean(page.container)
  })

  it('takes in a run that is typed, and asks for what is missing', async () => {
    const { page, actions } = await renderedScene('log-empty')
    await page.getByRole('button', { name: 'Add a run' }).click()
    await clean(page.container)
    await page.getByLabelText('Kilometres').fill('8.2')
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry).not.toHaveBeenCalled()
    await page.getByLabelText('Minutes').fill('49')
    await page.getByLabelText('It felt').selectOptions('hard')
    await page.getByRole('checkbox', { name: /Speed work/ }).click()
    await page.getByLabelText(/What it was/).fill('6 times 400 m')
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry.mock.calls).toEqual([
      [
        {
          kind: 'run',
          day: today(),
          km: 8.2,
          minutes: 49,
          isSpeedWork: true,
          feel: 'hard',
          startedAt: null,
          note: '6 times 400 m',
        },
      ],
    ])
  })

  it('fills a run in from a file, and says why where it cannot', async () => {
    const answers: readonly (ReadRun | UnreadRun)[] = [
      { kind: 'not-read', why: 'broken', say: 'The file is damaged.' },
      {
        kind: 'run',
        startedAt: '2026-11-20T06:30:00Z',
        km: 12.42,
        minutes: minutes(71.5),
        isSportUnsaid: true,
      },
    ]
    let asked = 0
    const readRun = () => Promise.resolve(answers[asked++]!)
    const { page, actions } = await renderedScene('log-empty', { readRun })
    await page.getByRole('button', { name: 'Add a run' }).click()
    const file = page.getByLabelText('From a file')
    await file.upload(new File(['x'], 'broken.gpx'))
    await expect.element(page.getByText('broken.gpx: The file is damaged.')).toBeVisible()
    await file.upload(new File(['x'], 'run.fit'))
    await expect.element(page.getByLabelText('Kilometres')).toHaveValue(12.42)
    await expect.element(page.getByText(/was it a run\?/)).toBeVisible()
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry.mock.calls.at(-1)?.[0]).toMatchObject({
      day: '2026-11-20',
      km: 12.42,
      startedAt: '2026-11-20T06:30:00Z',
    })
  })

  it('takes in a workout of the plan that was done without the player, on its day and as it was', async () => {
    const { page, actions } = await renderedScene('log-with-plan')
    await page.getByRole('button', { name: 'Add a workout' }).click()
    await expect.element(page.getByLabelText('Which workout')).toBeVisible()
    await clean(page.container)
    const choices = [...page.container.querySelectorAll('option')].map(({ text }) => text)
    await page
      .getByLabelText('Which workout')
      .selectOptions(choices.find((text) => text.startsWith('Week 1'))!)
    const yesterday = daysAfter(today(), -1)
    await page.getByLabelText('Day', { exact: true }).fill(yesterday)
    await page.getByLabelText('It was').first().selectOptions('Too hard')
    await page.getByLabelText('reps').first().fill('0')
    await page.getByRole('button', { name: 'Keep it' }).click()
    const kept = actions.keepEntry.mock.calls.at(-1)![0]
    expect(kept).toMatchObject({ kind: 'workout', day: yesterday, plan: { id: 'plan', week: 1 } })
    const { exercises } = kept as Extract<typeof kept, { kind: 'workout' }>
    expect(exercises[0]!.feel).toBe('too-hard')
    expect(exercises.every(({ sets }) => sets.length > 0 && sets.every(({ done }) => done > 0))).toBe(true)
  })

  it('corrects how an exercise was', async () => {
    const { page, actions } = await renderedScene('log')
    await page.getByRole('button', { name: /^Change: Workout/ }).click()
    await page.getByLabelText('It was').first().selectOptions('Too easy')
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.changeEntry.mock.calls.at(-1)?.[0]).toMatchObject({
      exercises: [{ feel: 'too-easy' }, { feel: null }],
    })
  })

  it('takes in yoga', async () => {
    const { page, actions } = await renderedScene('log-empty')
    await page.getByRole('button', { name: 'Add other training' }).click()
    await expect.element(page.getByText(/take the place of a day for range/)).toBeVisible()
    await page.getByLabelText('What').selectOptions('Pilates')
    await page.getByLabelText('Minutes').fill('45')
    await clean(page.container)
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry.mock.calls.at(-1)?.[0]).toMatchObject({ what: 'pilates', minutes: 45 })
  })

  it('takes in a side plank of both sides by the clock or typed, and a time over 5 km', async () => {
    const { page, actions } = await renderedScene('log-empty')
    await page.getByRole('button', { name: 'Add a strength check' }).click()
    await page.getByRole('combobox', { name: /^Check/ }).selectOptions('Side plank')
    await clean(page.container)
    await page.getByLabelText('Left, seconds').fill('32')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Both sides')
    await page.getByRole('button', { name: /Start the clock.*right/ }).click()
    await page.getByRole('button', { name: /Stop at/ }).click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry.mock.calls.at(-1)?.[0]).toMatchObject({
      kind: 'check',
      of: 'side-plank',
      readings: [{ side: 'left', value: 32 }, { side: 'right' }],
    })
    await page.getByRole('button', { name: 'Add a strength check' }).click()
    await page.getByRole('combobox', { name: /^Check/ }).selectOptions('Time over 5 km')
    await page.getByLabelText('Minutes and seconds').fill('24:30')
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.keepEntry.mock.calls.at(-1)?.[0]).toMatchObject({
      readings: [{ side: 'both', value: 1470 }],
    })
  })

  it('puts a set right that was kept wrong, and brings back what was deleted', async () => {
    let undone = 0
    const undo = () => Promise.resolve(void (undone += 1))
    const { page, actions } = await renderedScene('log', { removeEntry: () => Promise.resolve(undo) })
    await page.getByRole('button', { name: /^Change: Workout/ }).click()
    await page.getByLabelText('reps').first().fill('11')
    await clean(page.container)
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(actions.changeEntry.mock.calls.at(-1)?.[0]).toMatchObject({
      schemaVersion: 2,
      kind: 'workout',
      exercises: [{ sets: [{ done: 11, kg: 8 }, { done: 10 }] }, { sets: [{ band: 'light' }, {}] }],
    })
    await page.getByRole('button', { name: /^Delete: Speed work/ }).click()
    expect(actions.removeEntry.mock.calls.at(-1)).toEqual(['fast'])
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(undone).toBe(1)
  })

  it('asks a day later whether pain has settled, and keeps the answer', async () => {
    const { page, actions } = await renderedScene('log-hurt-yesterday')
    await page.getByRole('button', { name: 'No, it is still there' }).click()
    expect(actions.changeEntry.mock.calls.at(-1)?.[0]).toMatchObject({ kind: 'workout', settled: false })
  })
})
