import type { CaptureFaultCode } from '../session/ports'
import { CaptureTrouble, troubleDetail } from './capture-trouble'

/** Only ideals: a minimum or an exact value makes some cameras refuse altogether. */
const wishes = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } as const

/** https://developer.mozilla.org/docs/Web/API/MediaDevices/getUserMedia#exceptions */
const codeByName: Readonly<Record<string, CaptureFaultCode>> = {
  NotAllowedError: 'camera-refused',
  NotFoundError: 'camera-absent',
  NotReadableError: 'camera-taken',
  OverconstrainedError: 'camera-unsuitable',
  AbortError: 'camera-interrupted',
  InvalidStateError: 'camera-interrupted',
  SecurityError: 'camera-insecure-page',
  TypeError: 'camera-insecure-page',
}

const nameOf = (thrown: unknown) =>
  thrown instanceof Error || thrown instanceof DOMException ? thrown.name : ''

const cameraTrouble = (thrown: unknown) => {
  const code = codeByName[nameOf(thrown)] ?? 'camera-interrupted'
  // Which constraint it was stands on the error, not in its message.
  const constraint = thrown instanceof OverconstrainedError ? ` (${thrown.constraint})` : ''
  return new CaptureTrouble(code, troubleDetail(thrown) + constraint)
}

const request = (deviceId: string | undefined) =>
  navigator.mediaDevices.getUserMedia({
    video: deviceId === undefined ? wishes : { ...wishes, deviceId: { exact: deviceId } },
    audio: false,
  })

/** Worth one more try, and with what: without a saved camera that is gone, or the same again after a hiccup. */
const secondTry = (thrown: unknown, deviceId: string | undefined) => {
  const name = nameOf(thrown)
  const isGone = name === 'OverconstrainedError' || name === 'NotFoundError'
  if (deviceId !== undefined && isGone) return request(undefined)
  if (name === 'AbortError' || name === 'InvalidStateError') return request(deviceId)
  throw thrown
}

/** The camera's stream; throws a `CaptureTrouble`. May never settle: the question can be left unanswered. */
export const cameraStream = async (deviceId: string | undefined): Promise<MediaStream> => {
  // Undefined, against its type, on a page that is not served securely.
  if (!('mediaDevices' in navigator)) {
    throw new CaptureTrouble('camera-insecure-page', 'navigator.mediaDevices is missing')
  }
  try {
    return await request(deviceId).catch((thrown: unknown) => secondTry(thrown, deviceId))
  } catch (thrown) {
    throw cameraTrouble(thrown)
  }
}
