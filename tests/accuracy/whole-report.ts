import { basename } from 'node:path'
import type { ClipReading } from './clip-reader.ts'
import type { Clip, FoundClips } from './clips.ts'
import { comparison } from './comparison.ts'
import { reportedExtra, reportedTrials, type AccuracyReport } from './report.ts'
import { targetTable } from './table.ts'

/**
 * What a run has found, as one object. A film that broke off has not been read: it is named as such, and what it would
 * have shown is neither met nor missed.
 */
export const accuracyReport = (
  folders: readonly string[],
  { unread, passedOver }: FoundClips,
  readings: ReadonlyMap<Clip, ClipReading>,
): AccuracyReport => {
  const broken = [...readings].flatMap(([{ film }, { fault }]) =>
    fault === null ? [] : [{ file: basename(film), why: fault }],
  )
  const whole = new Map([...readings].filter(([, { fault }]) => fault === null))
  const found = comparison(whole)
  return {
    format: 'evenstride-accuracy',
    version: 1,
    folders: folders.map((folder) => basename(folder)),
    clips: [...whole.keys()].map(({ name }) => name).sort(),
    unread: [...unread, ...broken],
    passedOver,
    rows: targetTable(found),
    trials: reportedTrials(found),
    extra: reportedExtra(found),
    setUps: found.setUps,
  }
}

/** 1 when a MUST row falls short, 2 when none does and a clip could not be read, 0 otherwise. */
export const exitStatus = ({ rows, unread }: Pick<AccuracyReport, 'rows' | 'unread'>): 0 | 1 | 2 => {
  if (rows.some(({ level, verdict }) => level === 'MUST' && verdict === 'short')) return 1
  return unread.length > 0 ? 2 : 0
}
