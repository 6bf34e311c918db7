import { describe, expect, it } from 'vitest'
import type { SessionView } from '../../../src/ui/state/session-view.svelte'
import { renderedScene } from './rendered-scene'

/** Where a runner is to stand, drawn in the picture of somebody who has no last time. */

const outline = (container: Element) => container.querySelector('svg.outline')
const bounds = (container: Element) => outline(container)!.querySelector('.line')!.getBoundingClientRect()

const withChecks = (view: SessionView, isMet: (id: string) => boolean) => {
  const { stage } = view.session
  if (stage.kind !== 'positioning') throw new Error('The scene is another one')
  const checks = stage.checks.map((check) => ({ ...check, met: isMet(check.id) }))
  view.session = { ...view.session, stage: { ...stage, checks } }
}

describe('the outline to stand in', () => {
  it('is as large as a runner has to be, within the picture', async () => {
    const { page } = await renderedScene('capture-positioning')
    // The first one of a file also fetches the screen.
    await expect.poll(() => outline(page.container), { timeout: 10_000 }).not.toBeNull()
    const picture = outline(page.container)!.getBoundingClientRect()
    await expect.poll(() => bounds(page.container).height / picture.height).toBeGreaterThan(0.675)
    const { top, bottom, height } = bounds(page.container)
    // Nose to feet between the limits of 0.55 and 0.8; the head reaches a little above the nose.
    expect(height / picture.height).toBeLessThan(0.76)
    expect(top).toBeGreaterThan(picture.top + 0.04 * picture.height)
    expect(bottom).toBeLessThan(picture.bottom - 0.04 * picture.height)
  })

  it('is whole once body and distance are right, whatever else is not', async () => {
    const { page, view } = await renderedScene('capture-positioning')
    await expect.poll(() => outline(page.container)).not.toBeNull()
    expect(outline(page.container)!.classList).not.toContain('right')
    withChecks(view, (id) => id !== 'light')
    await expect.poll(() => [...outline(page.container)!.classList]).toContain('right')
    withChecks(view, (id) => id !== 'distance')
    await expect.poll(() => [...outline(page.container)!.classList]).not.toContain('right')
  })

  it('stays, whole, through the still ring and the test of the room, until the countdown', async () => {
    const { page, view } = await renderedScene('capture-positioning')
    await expect.poll(() => outline(page.container)).not.toBeNull()
    withChecks(view, () => true)
    await expect.poll(() => [...outline(page.container)!.classList]).toContain('right')
    view.session = { ...view.session, stage: { kind: 'testing-room' } }
    await expect.poll(() => [...outline(page.container)!.classList]).toContain('right')
    view.session = { ...view.session, stage: { kind: 'counting-down', left: 3 } }
    await expect.poll(() => outline(page.container)).toBeNull()
  })

  it('shows where to stand before anything was seen, and calls nothing right', async () => {
    const { page, view } = await renderedScene('capture-positioning')
    view.session = { ...view.session, stage: { kind: 'positioning', checks: [] } }
    await expect.poll(() => [...(outline(page.container)?.classList ?? ['right'])]).not.toContain('right')
  })

  it('is none of a file', async () => {
    const { page, view } = await renderedScene('capture-positioning')
    await expect.poll(() => outline(page.container)).not.toBeNull()
    view.session = { ...view.session, source: { kind: 'video-file', engine: null } }
    await expect.poll(() => outline(page.container)).toBeNull()
  })
})
