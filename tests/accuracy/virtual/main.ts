import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../../tools/ensure-browser.ts'
import { acceptReadings, provenance } from './accepted.ts'
import { rulerFigures } from './figures.ts'
import { gridOf, type GridName } from './grid.ts'
import { rulerReadings } from './reading.ts'
import { rulerMarkdown, type RulerReport } from './report.ts'
import { unknownSlips } from './slips.ts'

const isGrid = (name: string): name is GridName => name === 'small' || name === 'full'

/**
 * `npm run accuracy -- --virtual [--grid small|full] [--only PART-OF-A-NAME,...] [--out DIR] [--resume] [--accept]`: the virtual
 * runner, whose joint angles are exact, through the real model and the real pipeline. Exit status 0 when it was run to its
 * end, every reading with it, and nothing slipped through a gate that was not known to (`slips.ts`). `--accept` keeps the figures
 * as what the declared errors are held against: of a whole grid and nothing less.
 */
export const runRuler = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      virtual: { type: 'boolean' },
      grid: { type: 'string', default: 'small' },
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      resume: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  })
  const { grid, only, resume } = values
  if (!isGrid(grid)) throw new Error(`There is no grid "${grid}": small or full.`)
  const out = values.out ?? join('.cache', `ruler-${grid}`)
  const conditions = gridOf(grid).filter(({ name }) => only.split(',').some((part) => name.includes(part)))
  if (conditions.length === 0) throw new Error(`The grid "${grid}" has no condition named like "${only}".`)
  if (values.accept && only !== '') throw new Error('Figures are accepted of a whole grid: leave out --only.')
  const began = performance.now()
  console.log(`${String(conditions.length)} conditions`)
  await ensureBrowser()
  const readings = await rulerReadings({
    conditions,
    folder: join(out, 'readings'),
    isResumed: resume,
    onRead: ({ condition: { name }, reading }, done) => {
      const minutes = ((performance.now() - began) / 60_000).toFixed(1)
      const what = `${String(reading.poses)} poses, ${String(reading.trials.length)} attempts`
      console.log(`${String(done)}/${String(conditions.length)}, ${minutes} min: ${name}: ${what}`)
    },
  })
  const report: RulerReport = {
    format: 'evenstride-ruler',
    version: 2,
    grid,
    conditions: readings.length,
    ...rulerFigures(readings),
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'ruler.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(out, 'ruler.md'), rulerMarkdown(report))
  console.log(`\n${rulerMarkdown(report)}\n${join(out, 'ruler.md')}`)
  const slips = unknownSlips(report.gates)
  if (report.faults.length > 0 || slips.length > 0) {
    console.error(
      `Broke off: ${report.faults.join(', ') || 'none'}. Slipped through: ${slips.join(', ') || 'none'}.`,
    )
    return 1
  }
  if (values.accept) acceptReadings(report, provenance())
  return 0
}
