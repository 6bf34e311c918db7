import { afterEach, expect, test, vi } from 'vitest'
import { Camera } from '../../../src/capture/camera'
import { VideoFile } from '../../../src/capture/video-file'
import { segmentTilt } from '../../../src/biomechanics/channel'
import { sampleValue } from '../../../src/biomechanics/sample'
import { stance } from '../../../src/biomechanics/stance'
import { ms } from '../../../src/math/units'
import type { LookPose } from '../../../src/pose/look'
import { imagePoint, type Pose } from '../../../src/pose/pose'
import type { PoseSourceEvent } from '../../../src/session/ports'
import clipUrl from '../../fixtures/clips/ank_m_L_second.webm?url'
import { answerCameraWith, clipBlob, faultsIn, isRising, listenTo, paintedCamera, timesIn } from './helpers'

const shank = segmentTilt('shank', { from: 'vertical' })

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

test('the hold of a film is looked at again by both networks, as it is and mirrored', async () => {
  const source = new VideoFile(await clipBlob(clipUrl), { model: 'full', secondLook: 'heavy' })
  const times = [650, 800, 950]
  const events: PoseSourceEvent[] = []
  source.start((event) => {
    events.push(event)
    // The hold lasts from 0.6 s to the end (fixtures/clips/about.md). A runner who moves holds no look of a film back.
    if (event.kind === 'ready') {
      source.keep({ windows: [{ from: 500, to: null, every: 100 }], isMoving: true })
    }
    if (event.kind === 'pose' && event.pose.t > 960) source.lookAgain({ id: 'hold', times })
  })
  await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('ended'), { timeout: 100_000, interval: 50 })
  const answers = events.flatMap((event) => (event.kind === 'looked' ? [event] : []))
  expect(answers.map(({ id }) => id)).toEqual(['hold'])
  const { looks } = answers[0]!
  expect(looks).toHaveLength(times.length * 4)
  const tilt = ({ pose }: LookPose) => sampleValue(shank, stance(pose, 'front'))
  for (const model of ['heavy', 'full'] as const) {
    const [plain, mirrored] = [false, true].map((wanted) =>
      looks.filter((look) => look.model === model && look.mirrored === wanted),
    )
    expect(plain!.map(({ pose }) => pose.t)).toEqual(mirrored!.map(({ pose }) => pose.t))
    plain!.forEach((look, i) => {
      expect(Math.abs(look.pose.t - times[i]!)).toBeLessThanOrEqual(100)
      expect(look.pose.picture).toEqual({ width: 960, height: 540 })
      // The true tilt is 40. Read when this was written: heavy 39.3 to 39.8, its mirror within 0.4; full 39.8 to 40.6 and 3.4.
      expect(Math.abs(tilt(look) - 40)).toBeLessThan(1.5)
      expect(Math.abs(tilt(mirrored![i]!) - tilt(look))).toBeLessThan(model === 'heavy' ? 1 : 4.5)
    })
  }
  expect(events.flatMap((event) => (event.kind === 'look-loading' ? [event.done] : [])).at(-1)).toBe(1)
  expect(faultsIn(events)).toEqual([])
  expect(source.framesOpen).toBe(0)
}, 120_000)

/** The middle of the clip as a picture. */
async function stillOf(url: string): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), { muted: true, src: url })
  await new Promise((resolve) => (video.onloadeddata = resolve))
  video.currentTime = 0.5
  await new Promise((resolve) => (video.onseeked = resolve))
  return video
}
