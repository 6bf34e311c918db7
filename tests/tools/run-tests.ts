import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPackage } from './command.ts'
import { browserGate, buildGate, bundleGate, type Gate, modelsGate, staticGates } from './gates.ts'
import { closingLine, fail, pass, playwrightTally, type Tally, total, vitestTally } from './tally.ts'

interface Step {
  readonly name: string
  run(): Promise<Tally>
}

const reports = mkdtempSync(join(tmpdir(), 'evenstride-'))

const gateStep = (gate: Gate): Step => ({
  name: gate.name,
  run: async () => ((await gate.holds()) ? pass : fail),
})

const reportIn = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

const vitestStep = (project: string): Step => ({
  name: `vitest, ${project}`,
  run: async () => {
    const file = join(reports, `${project}.json`)
    const args = [
      'run',
      '--project',
      project,
      // The pose runtime talks a lot; what it said is of interest where a test goes wrong.
      '--silent=passed-only',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const { code } = await runPackage(['vitest', 'vitest'], args, { limitMinutes: 20 })
    return vitestTally(code, reportIn(file))
  },
})

const playwrightStep: Step = {
  name: 'playwright',
  run: async () => {
    const file = join(reports, 'playwright.json')
    const args = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json']
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    const { code } = await runPackage(['@playwright/test', 'playwright'], args, { limitMinutes: 25, env })
    return playwrightTally(code, reportIn(file))
  },
}

const checkSteps = staticGates.map(gateStep)

/** One group after the other; within a group, steps that need one core each run side by side. */
const allSteps: readonly (readonly Step[])[] = [
  [gateStep(browserGate)],
  [gateStep(modelsGate)],
  checkSteps,
  [vitestStep('node')],
  [vitestStep('browser')],
  [gateStep(buildGate)],
  [gateStep(bundleGate)],
  [playwrightStep],
]

/** A step that breaks is a failed step, not the end of the run. */
const outcome = async (step: Step): Promise<Tally> => {
  try {
    return await step.run()
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return fail
  }
}

interface Finished {
  readonly name: string
  readonly seconds: number
  readonly tally: Tally
}

const timed = async (step: Step): Promise<Finished> => {
  console.log(`\n== ${step.name}`)
  const start = performance.now()
  const tally = await outcome(step)
  return { name: step.name, seconds: (performance.now() - start) / 1000, tally }
}

/** Two at a time, as the small machines that this is tested on have two cores. */
const sideBySide = async (steps: readonly Step[]): Promise<readonly Finished[]> => {
  const waiting = [...steps]
  const finished: Finished[] = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      finished.push(await timed(step))
  }
  await Promise.all([lane(), lane()])
  return finished
}

const run = async (groups: readonly (readonly Step[])[]): Promise<Tally> => {
  const results: Finished[] = []
  for (const group of groups) results.push(...(await sideBySide(group)))
  console.log('')
  for (const { name, seconds, tally } of results) {
    const mark = tally.failed > 0 ? 'FAILED' : 'ok'
    console.log(`${mark.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s  ${name}  (${closingLine(tally)})`)
  }
  return total(results.map(({ tally }) => tally))
}

const tally = await run(process.argv.includes('--check') ? [checkSteps] : allSteps)
rmSync(reports, { recursive: true, force: true })
console.log(`\n${closingLine(tally)}`)
process.exitCode = tally.failed > 0 ? 1 : 0
