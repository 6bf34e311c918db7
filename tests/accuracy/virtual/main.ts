import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../../tools/ensure-browser.ts'
import { acceptReadings } from './accepted.ts'
import { rulerFigures } from './figures.ts'
import { gridOf, type GridName } from './grid.ts'
import { rulerReadings } from './reading.ts'
import { rulerMarkdown, type RulerReport } from './report.ts'

const isGrid = (name: string): name is GridName => name === 'small' || name === 'full'

/**
 * `npm run accuracy -- --virtual [--grid small|full] [--only PART-OF-A-NAME,...] [--out DIR] [--resume] [--accept]`: the virtual
 * runner, whose joint angles are exact, through the real model and the real pipeline. Exit status 0 when it was run to its
 * end. `--accept` keeps the figures as what the declared errors are held against.
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
    version: 1,
    grid,
    conditions: readings.length,
    ...rulerFigures(readings),
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'ruler.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(out, 'ruler.md'), rulerMarkdown(report))
  if (values.accept) acceptReadings(report)
  console.log(`\n${rulerMarkdown(report)}\n${join(out, 'ruler.md')}`)
  return 0
}
