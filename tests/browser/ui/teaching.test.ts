import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SessionView } from '../../../src/ui/state/session-view.svelte'
import { renderedScene } from './rendered-scene'
import { alive, contexts, watchContexts } from './webgl-contexts'

const ready = { timeout: 30_000, interval: 50 }
/** A development page has fetched more than the usual 250 files before its first test. */
performance.setResourceTimingBufferSize(5000)
const runnerFiles = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => /runner3d\/(demonstration|scene)|deps\/three/.test(name))
const shown = (name: string, graphics: 'software' | 'real') => renderedScene(name, {}, undefined, graphics)
const demonstrations = (container: Element) => [...container.querySelectorAll('.demonstration')]
const drawings = (container: Element) => [...container.querySelectorAll('svg[role="img"]')]

/** Until no drawing stands in for a runner any more. */
const taught = (container: Element, count: number) =>
  vi.waitFor(() => {
    expect(demonstrations(container)).toHaveLength(count)
    expect(drawings(container)).toHaveLength(0)
  }, ready)

const recordNow = (view: SessionView) =>
  (view.session = { ...view.session, stage: { kind: 'positioning', checks: [] } as never })

afterEach(() => {
  vi.restoreAllMocks()
  contexts.length = 0
})

describe('who teaches', () => {
  test('the drawing where graphics are software, and nothing of the runner is fetched', async () => {
    watchContexts()
    for (const name of ['home-first', 'preparation', 'next-ankle']) {
      const { page } = await shown(name, 'software')
      if (name !== 'home-first')
        await vi.waitFor(() => expect(drawings(page.container).length).toBeGreaterThan(0), ready)
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(demonstrations(page.container)).toHaveLength(0)
      await page.unmount()
    }
    expect(runnerFiles()).toHaveLength(0)
    expect(contexts).toHaveLength(0)
  })

  test('on a real chip nothing is fetched before the instructions; then the runner, where the drawing stood', async () => {
    watchContexts()
    const home = await shown('home-first', 'real')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(runnerFiles()).toHaveLength(0)
    await home.page.unmount()
    const { page, view } = await shown('preparation', 'real')
    const count = view.ledTests.length
    await vi.waitFor(() => expect(drawings(page.container)).toHaveLength(count), { interval: 5 })
    const tops = () =>
      [...page.container.querySelectorAll('.tests h3')].map((h) => h.getBoundingClientRect().top)
    const before = tops()
    await taught(page.container, count)
    expect(tops()).toEqual(before)
    expect(runnerFiles().length).toBeGreaterThan(0)
    expect(alive()).toBe(1)
    await page.unmount()
    expect(alive()).toBe(0)
  }, 60_000)

  test('between two stations he is gone, his WebGL surface too, as soon as the next one begins', async () => {
    watchContexts()
    const { page, view } = await shown('next-ankle', 'real')
    await taught(page.container, 1)
    await expect.element(page.getByRole('img', { name: 'A common mistake: The heel comes up' })).toBeVisible()
    expect(alive()).toBe(1)
    recordNow(view)
    await vi.waitFor(() => expect(demonstrations(page.container)).toHaveLength(0))
    expect(alive()).toBe(0)
  }, 60_000)

  test('left while he is still coming, he takes no surface any more', async () => {
    watchContexts()
    const { Demonstration } = await import('../../../src/runner3d/demonstration')
    const waiting: (() => void)[] = []
    const prepare = vi
      .spyOn(Demonstration, 'prepare')
      .mockReturnValue(new Promise((resolve) => waiting.push(resolve)))
    const { page, view } = await shown('next-hip-right', 'real')
    await vi.waitFor(() => expect(prepare).toHaveBeenCalled(), ready)
    recordNow(view)
    await vi.waitFor(() => expect(demonstrations(page.container)).toHaveLength(0))
    for (const come of waiting) come()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(contexts).toHaveLength(0)
  }, 60_000)

  test('the drawing again where the browser refuses the surface, and no word of it', async () => {
    const asked = watchContexts(true)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { page } = await shown('next-ankle', 'real')
    await vi.waitFor(() => expect(demonstrations(page.container)).toHaveLength(1), ready)
    const isAsked = () => asked.mock.calls.some(([kind]) => kind.startsWith('webgl'))
    await vi.waitFor(() => expect(isAsked()).toBe(true), ready)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(drawings(page.container)).toHaveLength(1)
    expect(page.container.textContent).not.toContain('graphics surface')
  }, 60_000)
})
