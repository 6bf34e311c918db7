import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../tools/ensure-browser.ts'
import { clipsOf, FolderTrouble, inTheDark, usualFolders } from './clips.ts'
import { comparison } from './comparison.ts'
import { clipReadings } from './reading.ts'
import {
  extraText,
  leftOutText,
  markdown,
  reportedExtra,
  reportedTrials,
  tableText,
  type AccuracyReport,
} from './report.ts'
import { targetTable } from './table.ts'

/**
 * `npm run accuracy [-- FOLDER ...] [--out DIR] [--only NAME] [--dim]`: reads every clip of the folders with the
 * real model and holds it against its truth. Exit status 1 when a MUST row falls short, 2 when it could not be run.
 */
const usage = 'npm run accuracy [-- FOLDER ...] [--out DIR] [--only PART-OF-A-NAME] [--dim]'

const noClip = (folders: readonly string[]) =>
  `No clip in ${folders.join(', ')}: a clip is <name>.mp4 or <name>.webm with <name>.truth.json.gz beside it.`

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, only: { type: 'string' }, dim: { type: 'boolean', default: false } },
  })
  const folders = positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : usualFolders()
  const { clips: lit, unread: broken, passedOver } = clipsOf(folders, values.only)
  const clips = values.dim ? [...lit, ...lit.map(inTheDark)] : lit
  for (const line of leftOutText({ unread: broken, passedOver })) console.log(line)
  if (clips.length === 0) throw new FolderTrouble(noClip(folders))
  console.log(`${String(clips.length)} clips with their truth`)
  await ensureBrowser()
  const readings = await clipReadings(clips, ({ name }, { poses, trials, fault }) => {
    console.log(
      `${name}: ${String(poses)} poses, ${String(trials.length)} attempts${fault ? `, ${fault}` : ''}`,
    )
  })
  const failed = [...readings].flatMap(([{ film }, { fault }]) =>
    fault === null ? [] : [{ file: basename(film), why: fault }],
  )
  const unread = [...broken, ...failed]
  const found = comparison(readings)
  const report: AccuracyReport = {
    format: 'evenstride-accuracy',
    version: 1,
    folders: folders.map((folder) => basename(folder)),
    clips: clips.map(({ name }) => name),
    unread,
    passedOver,
    rows: targetTable(found),
    trials: reportedTrials(found),
    extra: reportedExtra(found),
    setUps: found.setUps,
  }
  console.log(`\n${tableText(report.rows)}\n\n${extraText(report.extra).join('\n')}`)
  if (values.out !== undefined) written(report, values.out)
  if (failed.length > 0) {
    console.error(
      `\n${String(failed.length)} clips could not be read. H.264 needs Debian's Chromium or Chrome: CHROMIUM_PATH names one.`,
    )
  }
  if (report.rows.some(({ level, verdict }) => level === 'MUST' && verdict === 'short')) return 1
  return unread.length > 0 ? 2 : 0
}

const written = (report: AccuracyReport, folder: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'accuracy.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(folder, 'accuracy.md'), markdown(report))
}

/** The ruler has options of its own. */
const isVirtual = process.argv.includes('--virtual')
const started = isVirtual ? import('./virtual/main.ts').then(({ runRuler }) => runRuler()) : run()

process.exitCode = await started.catch((thrown: unknown) => {
  if (thrown instanceof FolderTrouble) console.error(thrown.message)
  else console.error(thrown instanceof Error ? thrown.message : thrown, `\n\n${usage}`)
  return 2
})
