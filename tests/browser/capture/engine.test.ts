import { afterEach, expect, test, vi } from 'vitest'
import { Camera } from '../../../src/capture/camera'
import { VideoFile } from '../../../src/capture/video-file'
import { ms } from '../../../src/math/units'
import { imagePoint, type Pose } from '../../../src/pose/pose'
import type { PoseSourceEvent } from '../../../src/session/ports'
import clipUrl from '../../fixtures/clips/ank_m_L_second.webm?url'
import { answerCameraWith, clipBlob, faultsIn, isRising, listenTo, paintedCamera, timesIn } from './helpers'

const posesIn = (events: readonly PoseSourceEvent[]): readonly Pose[] =>
  events.flatMap((event) => (event.kind === 'pose' ? [event.pose] : []))

const realWorker = () =>
  new Worker(new URL('../../../src/capture/pose-worker/worker.ts', import.meta.url), { type: 'module' })

afterEach(() => vi.restoreAllMocks())

test('the same file gives the same poses twice, a standing body in the pixels of the file', async () => {
  const file = await clipBlob(clipUrl)
  const runs = []
  for (let run = 0; run < 2; run++) {
    const source = new VideoFile(file, { model: 'lite' })
    const { events, until } = listenTo(source)
    await until({ kind: 'ended' }, 60_000)
    runs.push({ poses: posesIn(events), events, open: source.framesOpen })
  }
  const [first, second] = runs
  expect(first!.poses).toHaveLength(30)
  expect(second!.poses).toEqual(first!.poses)
  expect(first!.open).toBe(0)
  for (const pose of first!.poses) {
    const [nose, knee, foot] = (['nose', 'left-knee', 'left-ankle'] as const).map((name) =>
      imagePoint(pose, name),
    )
    expect(pose.picture).toEqual({ width: 960, height: 540 })
    expect(nose!.y).toBeLessThan(knee!.y)
    expect(knee!.y).toBeLessThan(foot!.y)
    expect(foot!.y).toBeGreaterThan(400)
    expect(foot!.y).toBeLessThan(540)
  }
}, 120_000)

test('a camera, its worker killed in between, gives poses in rising time and closes every frame', async () => {
  const still = await createImageBitmap(await stillOf(clipUrl))
  const painted = paintedCamera({ width: 480, height: 270 }, (context) =>
    context.drawImage(still, 0, 0, 480, 270),
  )
  answerCameraWith(() => Promise.resolve(painted.stream))
  const workers: Worker[] = []
  const createWorker = () => {
    const worker = realWorker()
    workers.push(worker)
    return worker
  }
  const patience = { starting: ms(30_000), answering: ms(3000) }
  const camera = new Camera({ model: 'lite', createWorker, patience })
  const { events, until } = listenTo(camera)
  await until({ kind: 'pose' }, 40_000)
  workers[0]!.terminate()
  await until({ kind: 'interrupted' }, 20_000)
  const before = posesIn(events).length
  await vi.waitFor(() => expect(posesIn(events).length).toBeGreaterThan(before + 3), {
    timeout: 40_000,
  })
  expect(events.filter(({ kind }) => kind === 'interrupted')).toEqual([
    { kind: 'interrupted', reason: 'engine-restarted' },
  ])
  expect(workers).toHaveLength(2)
  expect(faultsIn(events)).toEqual([])
  expect(isRising(timesIn(events))).toBe(true)
  camera.stop()
  painted.stop()
  expect(camera.framesOpen).toBe(0)
}, 120_000)

/** The middle of the clip as a picture. */
async function stillOf(url: string): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), { muted: true, src: url })
  await new Promise((resolve) => (video.onloadeddata = resolve))
  video.currentTime = 0.5
  await new Promise((resolve) => (video.onseeked = resolve))
  return video
}
