import { afterEach, expect, test, vi } from 'vitest'
import { Camera } from '../../../src/capture/camera'
import { ms } from '../../../src/math/units'
import { answerCameraWith, faultsIn, listenTo, paintedCamera, scripted } from './helpers'

const { createWorker } = scripted({})
const hintAfter = { unanswered: ms(50), muted: ms(50) }

afterEach(() => vi.restoreAllMocks())

const refusal = (name: string) => () => Promise.reject(new DOMException('as the test says', name))

test.each([
  ['NotAllowedError', 'camera-refused'],
  ['NotFoundError', 'camera-absent'],
  ['NotReadableError', 'camera-taken'],
  ['OverconstrainedError', 'camera-unsuitable'],
  ['AbortError', 'camera-interrupted'],
  ['InvalidStateError', 'camera-interrupted'],
  ['SecurityError', 'camera-insecure-page'],
  ['SomethingNewError', 'camera-interrupted'],
])('%s is told as %s and ends the source', async (name, code) => {
  answerCameraWith(refusal(name))
  const camera = new Camera({ createWorker })
  const { events, until } = listenTo(camera)
  await until({ kind: 'fault' })
  expect(events.at(-1)).toMatchObject({ kind: 'fault', fault: { kind: 'capture', code } })
  expect(camera.framesOpen).toBe(0)
  camera.stop()
})

test('a page that is not served securely has no cameras to ask', async () => {
  const mediaDevices = Object.getOwnPropertyDescriptor(Navigator.prototype, 'mediaDevices')!
  Reflect.deleteProperty(Navigator.prototype, 'mediaDevices')
  try {
    const { events, until } = listenTo(new Camera({ createWorker }))
    await until({ kind: 'fault' })
    expect(faultsIn(events)).toEqual(['camera-insecure-page'])
  } finally {
    Object.defineProperty(Navigator.prototype, 'mediaDevices', mediaDevices)
  }
})

test('a hiccup is tried once more', async () => {
  const painted = paintedCamera()
  const asked = answerCameraWith(() => Promise.resolve(painted.stream))
  asked.mockImplementationOnce(refusal('AbortError'))
  const camera = new Camera({ createWorker })
  const { events, until } = listenTo(camera)
  await until({ kind: 'ready' })
  expect(asked).toHaveBeenCalledTimes(2)
  expect(faultsIn(events)).toEqual([])
  camera.stop()
  painted.stop()
})

test('a saved camera that is gone gives way to another', async () => {
  const painted = paintedCamera()
  const asked = answerCameraWith(() => Promise.resolve(painted.stream))
  asked.mockImplementationOnce(() => Promise.reject(new OverconstrainedError('deviceId')))
  const camera = new Camera({ createWorker, deviceId: 'gone' })
  const { until } = listenTo(camera)
  await until({ kind: 'ready' })
  const [first, second] = asked.mock.calls.map(([constraints]) => constraints?.video)
  expect(first).toMatchObject({ deviceId: { exact: 'gone' } })
  expect(second).not.toHaveProperty('deviceId')
  camera.stop()
  painted.stop()
})

test('a question left alone gives a hint, and the answer still counts', async () => {
  const painted = paintedCamera()
  let allow: (stream: MediaStream) => void = () => undefined
  answerCameraWith(() => new Promise((resolve) => (allow = resolve)))
  const camera = new Camera({ createWorker, hintAfter })
  const { events, until } = listenTo(camera)
  await until({ kind: 'fault' })
  expect(faultsIn(events)).toEqual(['camera-unanswered'])
  allow(painted.stream)
  await until({ kind: 'nobody' })
  expect(faultsIn(events)).toEqual(['camera-unanswered'])
  camera.stop()
  painted.stop()
})

test('a camera granted after stop is switched off again, in silence', async () => {
  const painted = paintedCamera()
  let allow: (stream: MediaStream) => void = () => undefined
  answerCameraWith(() => new Promise((resolve) => (allow = resolve)))
  const camera = new Camera({ createWorker })
  const { events } = listenTo(camera)
  camera.stop()
  const before = events.length
  allow(painted.stream)
  await vi.waitFor(() => expect(painted.track.readyState).toBe('ended'))
  expect(events).toHaveLength(before)
  painted.stop()
})
