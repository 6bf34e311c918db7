import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import type { NewLogEntry } from '../../../src/ui/state/app-actions'
import { renderedScene } from './rendered-scene'

beforeEach(async () => {
  localStorage.clear()
  await browser.viewport(1280, 900)
})

/** The figure is fetched, meshed and drawn by the processor: a second or two, and many where others work beside it. */
const untilMeshed = 30_000

const kept = ({ actions }: Awaited<ReturnType<typeof renderedScene>>): NewLogEntry | undefined =>
  actions.keepEntry.mock.calls.at(-1)?.[0]

describe('the figure of an exercise', () => {
  it.each(['workout-set', 'exercise'])(
    'stands still where the processor would draw it, until told to play: %s',
    async (name) => {
      const { page } = await renderedScene(name)
      await expect.element(page.getByRole('button', { name: 'Play' }), { timeout: untilMeshed }).toBeEnabled()
      await page.getByRole('button', { name: 'Play' }).click()
      // A rest has its own Pause: the figure's is meant.
      const own = () => page.container.querySelector('.demonstration button')?.textContent.trim()
      await expect.poll(own).toBe('Pause')
    },
    2 * untilMeshed,
  )
})

// The figure is meshed meanwhile, which a busy processor takes seconds for.
describe('the workout, by keyboard alone', { timeout: 2 * untilMeshed }, () => {
  it('goes through a set, a rest and a set that is skipped, and keeps that it was too hard', async () => {
    const scene = await renderedScene('workout')
    const { page } = scene
    await page.getByRole('button', { name: 'Begin' }).click()
    expect(scene.actions.beginWorkout).toHaveBeenCalledTimes(1)
    await page.getByRole('button', { name: 'I am warm' }).click()
    await expect.element(page.getByRole('button', { name: 'Skip this set' })).toBeVisible()
    // Balance comes first, and goes by the clock.
    await page.getByRole('button', { name: 'Skip this set' }).click()
    await expect.element(page.getByText(/^Set 2 of 1\d/)).toBeVisible()
    await page.getByRole('button', { name: 'Skip this set' }).click()
    await expect.element(page.getByText(/^Set 3 of 1\d/)).toBeVisible()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await expect.element(page.getByRole('button', { name: 'Set done' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('timer', { name: 'Rest left' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'I am ready' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/^Set 4 of 1\d/)).toBeVisible()
    await page.getByRole('button', { name: 'Skip this set' }).click()
    await expect.element(page.getByText(/^Set 5 of 1\d/)).toBeVisible()
    await page.getByRole('button', { name: 'End the workout' }).click()
    await page.getByRole('radio', { name: 'Too hard' }).click()
    await page.getByRole('button', { name: 'Keep this workout' }).click()
    expect(kept(scene)).toMatchObject({
      kind: 'workout',
      plan: { id: 'plan', week: 1, weekday: 'mon' },
      exercises: [{ feel: 'too-hard', pain: null, sets: [{ side: 'left', done: 20, kg: null }] }],
    })
    expect(scene.view.begun).toBeNull()
  })

  it('shows a warm-up move when it is asked to, and one at a time', async () => {
    const { page } = await renderedScene('workout')
    await page.getByRole('button', { name: 'Begin' }).click()
    const shows = page.getByRole('button', { name: /^Show / })
    await expect.element(shows.first()).toBeVisible()
    expect(page.container.querySelector('canvas')).toBeNull()
    await shows.nth(0).click()
    await expect.element(page.getByText('Like this')).toBeVisible()
    await shows.nth(0).click()
    await expect.element(page.getByRole('button', { name: /^Hide / })).toBeVisible()
    expect(page.container.querySelectorAll('.demonstration')).toHaveLength(1)
  })

  it('keeps time while its tab is hidden: a rest is over when it is, and no set is done by itself', async () => {
    const { page } = await renderedScene('workout')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('button', { name: 'I am warm' }).click()
    await page.getByRole('button', { name: 'Skip this set' }).click()
    await expect.element(page.getByRole('timer', { name: 'Rest left' })).toBeVisible()
    // A hidden tab is not called meanwhile: the next tick finds two minutes gone.
    const real = performance.now.bind(performance)
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + 120_000)
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.element(page.getByRole('timer', { name: 'Rest left' })).not.toBeInTheDocument()
    await expect.element(page.getByText(/^Set 2 of 1\d/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Skip this set' })).toBeVisible()
    clock.mockRestore()
  })

  it('goes on where it was when the page was closed in the middle, and then keeps all of it', async () => {
    const closed = await renderedScene('workout-set')
    await closed.page.getByRole('button', { name: 'I am ready' }).click()
    await closed.page.getByRole('button', { name: 'Set done' }).click()
    await expect.element(closed.page.getByText(/^Set 4 of 1\d/)).toBeVisible()
    await closed.page.unmount()

    const scene = await renderedScene('workout')
    const { page } = scene
    await expect.element(page.getByText(/The page was closed before set 4 of 1\d/)).toBeVisible()
    await page.getByRole('button', { name: 'Go on there' }).click()
    await expect.element(page.getByText(/^Set 4 of 1\d/)).toBeVisible()
    await page.getByRole('button', { name: 'End the workout' }).click()
    await page.getByRole('button', { name: 'Keep this workout' }).click()
    expect(kept(scene)).toMatchObject({ exercises: [{ sets: [{ side: 'left', done: 20 }] }] })
    // Kept once: the next time it begins at its beginning.
    await page.unmount()
    const again = await renderedScene('workout')
    await expect.element(again.page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible()
  })

  it('lets go of the screen when it is over', async () => {
    const release = vi.fn()
    const { page } = await renderedScene('workout-set', { beginWorkout: () => release })
    await expect.element(page.getByRole('button', { name: 'I am ready' })).toBeVisible()
    expect(release).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'End the workout' }).click()
    await expect.element(page.getByRole('button', { name: 'Keep this workout' })).toBeVisible()
    expect(release).toHaveBeenCalledTimes(1)
  })

  it('takes another exercise for today, on the same legs', async () => {
    const { page } = await renderedScene('workout-set')
    await page.getByText('Another exercise instead').click()
    await page.getByLabelText('Just for today').selectOptions('Single-leg calf raise')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Single-leg calf raise')
    await expect.element(page.getByText(/on the left/)).toBeVisible()
  })

  it.each([
    ['5 of 10', '5', false],
    ['1 of 10, but sharp', '1', true],
  ])('ends an exercise at pain of %s, and says so', async (_what, intensity, isSharp) => {
    const { page } = await renderedScene('workout-set')
    const heading = page.getByRole('heading', { level: 1 })
    await expect.element(heading).toHaveTextContent('Slow calf raise off a step')
    await page.getByText('It hurts').click()
    await page.getByLabelText(/How much/).fill(intensity)
    if (isSharp) await page.getByLabelText('It is sharp').click()
    await page.getByRole('button', { name: 'Keep that' }).click()
    await expect.element(page.getByRole('status')).toHaveTextContent('Slow calf raise off a step ends here')
    await expect.element(heading).toHaveTextContent('Standing on one leg')
  })
})
