import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../tools/ensure-browser.ts'
import { clipsOf, usualFolders } from './clips.ts'
import { comparison } from './comparison.ts'
import { clipReadings } from './reading.ts'
import { markdown, reportedTrials, tableText, type AccuracyReport } from './report.ts'
import { targetTable } from './table.ts'

/**
 * `npm run accuracy [-- FOLDER ...] [--out DIR] [--only NAME]`: reads every clip of the folders with the real model and
 * holds it against its truth. Exit status 1 when a MUST row falls short, 2 when it could not be run.
 */
const usage = 'npm run accuracy [-- FOLDER ...] [--out DIR] [--only PART-OF-A-NAME]'

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, only: { type: 'string' } },
  })
  const folders = positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : usualFolders()
  const clips = clipsOf(folders).filter(({ name }) => name.includes(values.only ?? ''))
  console.log(`${String(clips.length)} clips with their truth`)
  if (clips.length > 0) await ensureBrowser()
  const readings = await clipReadings(clips, ({ name }, { poses, trials, fault }) => {
    console.log(
      `${name}: ${String(poses)} poses, ${String(trials.length)} attempts${fault ? `, ${fault}` : ''}`,
    )
  })
  const unread = [...readings].filter(([, { fault }]) => fault !== null)
  const found = comparison(readings)
  const rows = targetTable(found)
  console.log(`\n${tableText(rows)}`)
  if (values.out !== undefined) {
    const report: AccuracyReport = {
      format: 'evenstride-accuracy',
      version: 1,
      folders: folders.map((folder) => basename(folder)),
      clips: clips.map(({ name }) => name),
      rows,
      trials: reportedTrials(found),
      setUps: found.setUps,
    }
    mkdirSync(values.out, { recursive: true })
    writeFileSync(join(values.out, 'accuracy.json'), `${JSON.stringify(report, null, 2)}\n`)
    writeFileSync(join(values.out, 'accuracy.md'), markdown(report))
  }
  if (unread.length > 0) {
    console.error(
      `\n${String(unread.length)} clips could not be read. H.264 needs Debian's Chromium or Chrome: CHROMIUM_PATH names one.`,
    )
  }
  if (rows.some(({ level, verdict }) => level === 'MUST' && verdict === 'short')) return 1
  return clips.length === 0 || unread.length > 0 ? 2 : 0
}

/** The ruler has options of its own. */
const isVirtual = process.argv.includes('--virtual')
const started = isVirtual ? import('./virtual/main.ts').then(({ runRuler }) => runRuler()) : run()

process.exitCode = await started.catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown, `\n\n${usage}`)
  return 2
})
