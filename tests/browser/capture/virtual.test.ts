import { afterEach, describe, expect, test, vi } from 'vitest'
import { Virtual } from '../../../src/capture/virtual'
import type { Asked, PoseSourceEvent } from '../../../src/session/ports'
import { alive, contexts, watchContexts } from '../ui/webgl-contexts'

/** The virtual runner as a source: the real stage and the real model, for a handful of pictures. */

const seen = { timeout: 60_000, interval: 50 }
const lunge: Asked = { mobilityTestId: 'ankle-dorsiflexion', side: 'left', phase: 'stand' }
const picture = { width: 640, height: 360 }

const opened = (asked: () => Asked | null) => {
  const source = new Virtual({ asked, picture, plain: true, rate: 10, delegate: 'CPU' })
  const events: PoseSourceEvent[] = []
  source.start((event) => events.push(event))
  const poses = () => events.flatMap((event) => (event.kind === 'pose' ? [event.pose] : []))
  return { source, events, poses }
}

afterEach(() => {
  vi.restoreAllMocks()
  contexts.length = 0
})

describe('the virtual source', () => {
  test('is seen by the model at his own times, however long the machine takes, and waits while nobody looks', async () => {
    watchContexts()
    let asked: Asked | null = lunge
    const { source, events, poses } = opened(() => asked)
    await vi.waitFor(() => expect(poses().length).toBeGreaterThan(3), seen)
    expect(events.find(({ kind }) => kind === 'ready')).toMatchObject({ picture })
    expect(poses().map(({ t }) => t)).toEqual(poses().map((_, index) => index * 100))
    asked = { ...lunge, phase: 'rest' }
    await vi.waitFor(() => {
      const [before, last] = poses().slice(-2)
      expect(last!.t - before!.t).toBe(250)
    }, seen)
    asked = null
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const count = poses().length
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(poses().length).toBe(count)
    expect(alive()).toBe(1)
    source.stop()
    expect(alive()).toBe(0)
  }, 120_000)

  test('left while the runner is still coming, he takes no surface along', async () => {
    watchContexts()
    const { source, events } = opened(() => lunge)
    await Promise.resolve()
    source.stop()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(alive()).toBe(0)
    expect(events).toEqual([])
  }, 60_000)

  test('left in the very turn that he was called in, nothing of him is begun', async () => {
    watchContexts()
    const workers = vi.spyOn(globalThis, 'Worker')
    const { source, events } = opened(() => lunge)
    source.stop()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(workers).not.toHaveBeenCalled()
    expect(contexts).toHaveLength(0)
    expect(events).toEqual([])
  }, 60_000)

  test('says that the graphics were interrupted when his surface is taken away', async () => {
    watchContexts()
    const { events, poses } = opened(() => lunge)
    await vi.waitFor(() => expect(poses().length).toBeGreaterThan(0), seen)
    const own = (contexts as WebGL2RenderingContext[])[0]
    own!.getExtension('WEBGL_lose_context')!.loseContext()
    await vi.waitFor(() => {
      expect(events.at(-1)).toMatchObject({ kind: 'fault', fault: { code: 'webgl-lost' } })
    }, seen)
    expect(alive()).toBe(0)
  }, 60_000)

  test('tells what he cannot do as a mistake of the program, not as graphics that are off', async () => {
    watchContexts()
    const { events } = opened(() => ({ ...lunge, mobilityTestId: 'hip-hinge' }))
    await vi.waitFor(() => {
      expect(events.at(-1)).toMatchObject({
        kind: 'fault',
        fault: { code: 'demonstration-failed', detail: expect.stringContaining('"hip-hinge"') as unknown },
      })
    }, seen)
    expect(alive()).toBe(0)
  }, 60_000)

  test('says so where the browser has no WebGL to give', async () => {
    watchContexts(true)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { events } = opened(() => lunge)
    await vi.waitFor(() => {
      const last = events.at(-1)
      expect(last).toMatchObject({ kind: 'fault', fault: { code: 'webgl-absent' } })
    }, seen)
  }, 60_000)
})
