import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Camera } from '../../../src/capture/camera'
import { cameras, onCamerasChanged } from '../../../src/capture/camera-devices'
import { ms } from '../../../src/math/units'
import {
  answerCameraWith,
  faultsIn,
  isRising,
  listenTo,
  paintedCamera,
  scripted,
  timesIn,
  type Heard,
  type PaintedCamera,
} from './helpers'

let painted: PaintedCamera
let camera: Camera
let heard: Heard
let startedAt: number

beforeEach(async () => {
  painted = paintedCamera()
  answerCameraWith(() => Promise.resolve(painted.stream))
  camera = new Camera({ ...scripted({}), hintAfter: { unanswered: ms(5000), muted: ms(50) } })
  startedAt = performance.now()
  heard = listenTo(camera)
  await heard.until({ kind: 'nobody' })
})

afterEach(() => {
  camera.stop()
  painted.stop()
  vi.restoreAllMocks()
})

const answersAfter = (count: number) =>
  vi.waitFor(() => expect(timesIn(heard.events).length).toBeGreaterThan(count), { timeout: 5000 })

const picturesShown = async (count: number) => {
  for (let shown = 0; shown < count; shown++) {
    await new Promise((resolve) => camera.picture.requestVideoFrameCallback(resolve))
  }
}

/** Pictures go on being shown, and none of them is looked at. */
const staysQuiet = async () => {
  await picturesShown(2)
  const before = timesIn(heard.events).length
  await picturesShown(5)
  expect(timesIn(heard.events)).toHaveLength(before)
}

test('tells the size of the picture, then answers with times that rise from its start', async () => {
  await answersAfter(10)
  const ready = heard.events.find(({ kind }) => kind === 'ready')
  expect(ready).toMatchObject({ picture: { width: 320, height: 180 } })
  const times = timesIn(heard.events)
  expect(times[0]).toBeGreaterThanOrEqual(0)
  expect(times.at(-1)).toBeLessThan(performance.now() - startedAt)
  expect(isRising(times)).toBe(true)
})

test('an unplugged camera ends the source and leaves no frame open', async () => {
  painted.track.stop()
  painted.track.dispatchEvent(new Event('ended'))
  expect(heard.events.at(-1)).toMatchObject({ kind: 'fault', fault: { code: 'camera-unplugged' } })
  expect(camera.framesOpen).toBe(0)
  const count = heard.events.length
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(heard.events).toHaveLength(count)
})

test('a muted camera interrupts, hints when it lasts, and goes on when it is back', async () => {
  painted.track.dispatchEvent(new Event('mute'))
  expect(heard.events.at(-1)).toEqual({ kind: 'interrupted', reason: 'camera-muted' })
  await heard.until({ kind: 'fault' })
  expect(faultsIn(heard.events)).toEqual(['camera-muted'])
  await staysQuiet()
  const before = timesIn(heard.events).length
  painted.track.dispatchEvent(new Event('unmute'))
  await answersAfter(before)
  expect(isRising(timesIn(heard.events))).toBe(true)
})

test('a camera that delivers no picture more is told of as a muted one, and goes on when it does', async () => {
  // What is stopped stays dark: the other camera has a stream of its own.
  camera.stop()
  painted.stop()
  painted = paintedCamera()
  camera = new Camera({ ...scripted({}), silentAfter: { reading: ms(300), picture: ms(800) } })
  heard = listenTo(camera)
  await heard.until({ kind: 'nobody' })
  painted.freeze(true)
  await heard.until({ kind: 'silent' })
  await heard.until({ kind: 'fault' })
  expect(faultsIn(heard.events)).toEqual(['camera-muted'])
  const before = timesIn(heard.events).length
  painted.freeze(false)
  await answersAfter(before)
  expect(isRising(timesIn(heard.events))).toBe(true)
  expect(heard.events.findLast(({ kind }) => kind === 'ready')).toBe(
    heard.events
      .slice(heard.events.findIndex(({ kind }) => kind === 'fault'))
      .find(({ kind }) => kind === 'ready'),
  )
})

test('a hidden tab stops the line of frames and its return starts it again', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(heard.events.at(-1)).toEqual({ kind: 'interrupted', reason: 'tab-hidden' })
  await staysQuiet()
  const before = timesIn(heard.events).length
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await answersAfter(before)
  expect(isRising(timesIn(heard.events))).toBe(true)
  expect(heard.events.filter(({ kind }) => kind === 'interrupted')).toHaveLength(1)
})

test('a picture that changes its size interrupts and names the new one', async () => {
  Object.assign(painted.canvas, { width: 180, height: 320 })
  await heard.until({ kind: 'interrupted' })
  expect(heard.events).toContainEqual({ kind: 'interrupted', reason: 'picture-resized' })
  const ready = heard.events.findLast(({ kind }) => kind === 'ready')
  expect(ready).toMatchObject({ picture: { width: 180, height: 320 } })
})

test('stop switches the camera off and closes every frame, in silence', async () => {
  camera.stop()
  const count = heard.events.length
  expect(painted.track.readyState).toBe('ended')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(heard.events).toHaveLength(count)
  expect(camera.framesOpen).toBe(0)
  camera.stop()
})

test('lists cameras only, and says when they change', async () => {
  const device = (kind: MediaDeviceKind, deviceId: string, label: string) =>
    ({ kind, deviceId, label }) as MediaDeviceInfo
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([
    device('audioinput', 'a', 'Microphone'),
    device('videoinput', 'v', 'Webcam'),
  ])
  expect(await cameras()).toEqual([{ id: 'v', label: 'Webcam' }])
  const changed = vi.fn()
  const stop = onCamerasChanged(changed)
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  stop()
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  expect(changed).toHaveBeenCalledTimes(1)
})
