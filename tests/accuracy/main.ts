import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../tools/ensure-browser.ts'
import { clipsOf, FolderTrouble, inTheDark, usualFolders } from './clips.ts'
import { clipReadings } from './reading.ts'
import { extraText, leftOutText, markdown, tableText, type AccuracyReport } from './report.ts'
import { accuracyReport, exitStatus } from './whole-report.ts'

/**
 * `npm run accuracy [-- FOLDER ...] [--out DIR] [--only NAME] [--dim]`: reads every clip of the folders with the
 * real model and holds it against its truth. Exit status: `exitStatus`, and 2 when it could not be run.
 */
const usage = 'npm run accuracy [-- FOLDER ...] [--out DIR] [--only PART-OF-A-NAME] [--dim]'

const noClip = (folders: readonly string[], part: string | undefined) => {
  const where = `No clip in ${folders.join(', ')}`
  return part === undefined
    ? `${where}: a clip is <name>.mp4 or <name>.webm with <name>.truth.json.gz beside it.`
    : `${where} that could be read has "${part}" in its name.`
}

/** Before anything is read: whoever cannot keep the report should not find out after an hour. */
const madeReady = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new FolderTrouble(`The report cannot be written to ${folder} (${why}): name another folder.`)
  }
}

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, only: { type: 'string' }, dim: { type: 'boolean', default: false } },
  })
  const folders = positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : usualFolders()
  const found = clipsOf(folders, values.only)
  const clips = values.dim ? [...found.clips, ...found.clips.map(inTheDark)] : found.clips
  for (const line of leftOutText(found)) console.log(line)
  if (clips.length === 0) throw new FolderTrouble(noClip(folders, values.only))
  if (values.out !== undefined) madeReady(values.out)
  console.log(`${String(clips.length)} clips with their truth`)
  await ensureBrowser()
  const readings = await clipReadings(clips, ({ name }, { poses, trials, fault }) => {
    console.log(
      `${name}: ${String(poses)} poses, ${String(trials.length)} attempts${fault ? `, ${fault}` : ''}`,
    )
  })
  const report = accuracyReport(folders, found, readings)
  console.log(`\n${tableText(report.rows)}\n\n${extraText(report.extra).join('\n')}`)
  if (values.out !== undefined) written(report, values.out)
  const unread = leftOutText({ unread: report.unread, passedOver: [] })
  if (unread.length > 0) {
    console.error(
      `\n${unread.join('\n')}\nA film that is sound and was not read may be H.264, which needs Debian's Chromium or Chrome: CHROMIUM_PATH names one.`,
    )
  }
  return exitStatus(report)
}

const written = (report: AccuracyReport, folder: string): void => {
  writeFileSync(join(folder, 'accuracy.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(folder, 'accuracy.md'), markdown(report))
  console.log(`\n${join(folder, 'accuracy.md')}`)
}

/** The ruler has options of its own. */
const isVirtual = process.argv.includes('--virtual')
const started = isVirtual ? import('./virtual/main.ts').then(({ runRuler }) => runRuler()) : run()

process.exitCode = await started.catch((thrown: unknown) => {
  if (thrown instanceof FolderTrouble) console.error(thrown.message)
  else console.error(thrown instanceof Error ? thrown.message : thrown, `\n\n${usage}`)
  return 2
})
