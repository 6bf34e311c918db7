import { expect, test } from 'vitest'
import { Replay, type ReplayPace } from '../../../src/capture/replay'
import { ms } from '../../../src/math/units'
import { imagePoints, imagePointsLength, type Pose } from '../../../src/pose/pose'
import type { PoseEngine, PoseSourceEvent } from '../../../src/session/ports'

const engine: PoseEngine = { library: 'a recorder', model: 'recorded', modelHash: '', delegate: 'unknown' }

const poseAt = (t: number, width = 960): Pose => ({
  t: ms(t),
  picture: { width, height: 540 },
  image: imagePoints(new Float32Array(imagePointsLength)),
  metric: null,
  visibility: new Float32Array(33),
})

const eventsOf = (poses: readonly Pose[], pace?: ReplayPace) =>
  new Promise<PoseSourceEvent[]>((resolve) => {
    const events: PoseSourceEvent[] = []
    new Replay(poses, engine, pace).start((event) => {
      events.push(event)
      if (event.kind === 'ended' || event.kind === 'fault') resolve(events)
    })
  })

test('plays every pose in order, between ready and ended', async () => {
  const poses = [poseAt(0), poseAt(33), poseAt(67)]
  const events = await eventsOf(poses)
  expect(events[0]).toEqual({ kind: 'ready', picture: { width: 960, height: 540 }, engine })
  expect(events.flatMap((event) => (event.kind === 'pose' ? [event.pose] : []))).toEqual(poses)
  expect(events.at(-2)).toEqual({ kind: 'progress', done: 1 })
  expect(events.at(-1)).toEqual({ kind: 'ended' })
})

test('waits as long as the recording did, divided by the rate', async () => {
  const waits: number[] = []
  const wait = (time: number) => Promise.resolve(void waits.push(time))
  await eventsOf([poseAt(100), poseAt(140), poseAt(200)], { rate: 2, wait })
  expect(waits).toEqual([0, 20, 30])
})

test.each([
  ['without poses', []],
  ['with a time that repeats', [poseAt(0), poseAt(33), poseAt(33)]],
])('a recording %s is named invalid', async (_, poses) => {
  expect((await eventsOf(poses)).at(-1)).toMatchObject({
    kind: 'fault',
    fault: { code: 'recording-invalid' },
  })
})

test('a picture of another size interrupts', async () => {
  const events = await eventsOf([poseAt(0), poseAt(33, 640)])
  expect(events).toContainEqual({ kind: 'interrupted', reason: 'picture-resized' })
})

test('nothing is heard after stop', async () => {
  const heard: string[] = []
  const replay = new Replay([poseAt(0), poseAt(33), poseAt(67)], engine)
  await new Promise<void>((resolve) => {
    replay.start((event) => {
      heard.push(event.kind)
      if (event.kind !== 'pose') return
      replay.stop()
      setTimeout(resolve, 20)
    })
  })
  expect(heard).toEqual(['ready', 'pose'])
})
