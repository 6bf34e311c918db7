import { minutes } from '../math/units'
import type { ReadRun, UnreadRun } from '../session/device-ports'

/** Bytes. A day of running with a point each second is 15 MB of GPX; what is larger is no run. */
export const largestFile = 30_000_000

/** A run lies between these; km and minutes. What lies outside is another sport, or damage. */
const leastOfRun = { km: 0.1, minutes: 1 }
const mostOfRun = { km: 500, minutes: 1000 }

const unread = (why: UnreadRun['why'], say: string): UnreadRun => ({ kind: 'not-read', why, say })

export const brokenFile = (what: string): UnreadRun =>
  unread('broken', `The file is damaged or ends early (${what}). Export it again, or type the run in.`)

export const withoutRun = unread(
  'no-run',
  'No run is in this file: it may be a route without times, or another sport. Type the run in.',
)

const seconds = 60
const metres = 1000

/** `duration` in seconds, `distance` in metres, as the readers of each kind give them. */
export const runOf = (found: {
  readonly startedAt: Date | null
  readonly distance: number
  readonly duration: number
}): ReadRun | UnreadRun => {
  const [km, length] = [found.distance / metres, found.duration / seconds]
  if (!Number.isFinite(km) || !Number.isFinite(length)) return brokenFile('no number for distance or time')
  if (km < leastOfRun.km || length < leastOfRun.minutes) return withoutRun
  if (km > mostOfRun.km || length > mostOfRun.minutes)
    return unread('beyond-a-run', 'Its distance or its time is more than any run. Type the run in.')
  const at = found.startedAt
  return {
    kind: 'run',
    startedAt: at && Number.isFinite(at.getTime()) ? at.toISOString() : null,
    km: Math.round(km * 100) / 100,
    minutes: minutes(Math.round(length * 10) / 10),
  }
}

const isFit = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(8, 12)) === '.FIT'

/** Reads GPX, TCX or FIT, told apart by what is in the file, not by its name. Never throws. */
export const readRunFile = async (file: Blob): Promise<ReadRun | UnreadRun> => {
  if (file.size > largestFile)
    return unread('too-large', `It is larger than ${largestFile / 1e6} MB, which no run is.`)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isFit(bytes)) return await (await import('./run-file-fit')).readFit(bytes)
    const text = new TextDecoder().decode(bytes)
    if (/<(\w+:)?(gpx|TrainingCenterDatabase)[\s>]/.test(text.slice(0, 4000)))
      return (await import('./run-file-xml')).readXml(text)
    return unread('unknown-kind', 'This is no GPX, TCX or FIT file. Export the run in one of these kinds.')
  } catch (error) {
    return brokenFile(error instanceof Error ? error.name : 'unreadable')
  }
}
