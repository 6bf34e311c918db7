import FitParser from 'fit-file-parser'
import type { ReadRun, UnreadRun } from '../session/device-ports'
import { brokenFile, runOf, withoutRun } from './run-file'

/** Bytes of memory are not asked for by a number in the file: the parser stops where the file ends. */
const options = { force: false, mode: 'list', lengthUnit: 'm', speedUnit: 'm/s' } as const

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)

/** The running sessions of a watch's FIT file; its check sums have to hold. */
export const readFit = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReadRun | UnreadRun> => {
  const parsed = await new FitParser(options).parseAsync(bytes.buffer).catch((reason: unknown) => {
    // The parser rejects with bare sentences.
    return typeof reason === 'string' ? reason : 'unreadable'
  })
  if (typeof parsed === 'string') return brokenFile(parsed)
  const runs = (parsed.sessions ?? []).filter(({ sport }) => sport === 'running')
  const [first] = runs
  if (!first) return withoutRun
  return runOf({
    startedAt: first.start_time ? new Date(first.start_time) : null,
    distance: sum(runs.map(({ total_distance: distance }) => distance)),
    duration: sum(runs.map(({ total_timer_time: duration }) => duration)),
  })
}
