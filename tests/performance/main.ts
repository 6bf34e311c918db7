import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { budgetKilobytes, bundleSize } from '../tools/bundle-budget.ts'
import { captureCost, type CaptureCost } from './capture-cost.ts'
import { demonstrationPace } from './demonstration.ts'
import type { EvidenceCost } from './evidence-cost.ts'
import { historyCost } from './history.ts'
import type { PipelineCost } from './pipeline.ts'
import { picturesCost } from './teacher-pictures.ts'
import type { TeacherCost } from './teacher.ts'

/**
 * `npm run bench [-- --minutes N] [--sittings N] [--out DIR]`: what our own code costs, beside its budgets. Reports and never gates: a
 * noisy machine decides nothing.
 */
const budgets = {
  livePerPose: 2,
  again: 1000,
  evidencePerMinute: 1_000_000,
  teacherFrame: 8,
  history: 150,
  capturePerPose: 4,
  captureLongest: 50,
} as const

const against = (value: number, budget: number) =>
  `${((100 * value) / budget).toFixed(0)} % of ${String(budget)}`

const evidenceText = (evidence: EvidenceCost | null): string => {
  if (!evidence) return 'evidence: no trial comes to its end in so short a film'
  const { perMinute, perPose, looksPerTrial } = evidence
  const parts = `${perPose.toFixed(0)} a pose, ${looksPerTrial.toFixed(0)} for the looks of a trial`
  return `evidence with its looks, at 30 poses a second: ${perMinute.toFixed(0)} bytes a minute (${against(perMinute, budgets.evidencePerMinute)}): ${parts}`
}

const captureText = (cost: CaptureCost | null | undefined): string => {
  if (!cost) return 'not watched, it needs a browser and a build (npm run build)'
  const { poses, perPose, copying, median, longest, p95, looks } = cost
  return `${String(poses)} poses and ${String(looks)} second looks, ${perPose.toFixed(2)} ms of our own scripting a pose (${against(perPose, budgets.capturePerPose)} ms), a task in the median ${median.toFixed(1)} ms, 95 % below ${p95.toFixed(1)}, longest ${longest.toFixed(0)} ms (${against(longest, budgets.captureLongest)} ms); the browser copied pictures for ${copying.toFixed(1)} ms a pose besides`
}

interface Costs {
  readonly pipeline: readonly PipelineCost[]
  readonly teacher: TeacherCost
}

const costsOf = async (minutes: number): Promise<Costs> => {
  // The declarations are gathered by the bundler: without it there is no registry.
  const server = await createServer({
    server: { middlewareMode: true },
    logLevel: 'error',
    appType: 'custom',
  })
  try {
    const { pipelineCosts } = (await server.ssrLoadModule('/tests/performance/pipeline.ts')) as {
      pipelineCosts: (minutes: number) => Promise<readonly PipelineCost[]>
    }
    const { teacherCost } = (await server.ssrLoadModule('/tests/performance/teacher.ts')) as {
      teacherCost: () => Promise<TeacherCost>
    }
    return { pipeline: await pipelineCosts(minutes), teacher: await teacherCost() }
  } finally {
    await server.close()
  }
}

/** A mistake in what was typed is told in one line, not by where the program noticed it. */
const refuse = (why: string): never => {
  console.error(why)
  process.exit(1)
}

const asked = () => {
  // The parser takes "-1" for another option and says so at length: with its name before it, it is a value.
  const typed = process.argv.slice(2)
  const at = typed.indexOf('--minutes')
  const args = at < 0 ? typed : typed.toSpliced(at, 2, `--minutes=${typed[at + 1] ?? ''}`)
  try {
    const options = {
      minutes: { type: 'string', default: '10' },
      sittings: { type: 'string', default: '1000' },
      out: { type: 'string' },
    } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const values = asked()
const minutes = Number(values.minutes)
if (!(minutes > 0) || minutes > 600)
  refuse(`--minutes has to be a number above 0 and up to 600, not "${values.minutes}"`)
const sittings = Number(values.sittings)
if (!Number.isInteger(sittings) || sittings < 0 || sittings > 10_000)
  refuse(`--sittings has to be a whole number up to 10000, not "${values.sittings}"`)
const { pipeline: costs, teacher } = await costsOf(minutes)
const history = sittings > 0 ? await historyCost(sittings) : null
const capture = sittings > 0 ? { here: await captureCost('here'), chip: await captureCost('chip') } : null
const demonstration = sittings > 0 ? await demonstrationPace() : null
const pictures = sittings > 0 ? await picturesCost() : null

for (const { mobilityTestId, poses, live, again, evidence } of costs) {
  console.log(`${mobilityTestId}, ${String(poses)} poses of ${String(minutes)} minutes`)
  console.log(
    `  live, a pose with its picture: median ${live.median.toFixed(3)} ms (${against(live.median, budgets.livePerPose)} ms), 95 % below ${live.p95.toFixed(3)}, worst ${live.worst.toFixed(1)}`,
  )
  const whole = (again.total * 10) / minutes
  console.log(
    `  measured again: ${again.perPose.toFixed(4)} ms a pose, ten minutes in ${whole.toFixed(0)} ms (${against(whole, budgets.again)} ms)`,
  )
  console.log(`  ${evidenceText(evidence)}`)
}
console.log(
  `teacher, a moment of two figures: median ${teacher.median.toFixed(2)} ms (${against(teacher.median, budgets.teacherFrame)} ms), 95 % below ${teacher.p95.toFixed(2)}; his skin once: ${teacher.skin.toFixed(0)} ms`,
)
for (const { pictures: count, median, p95 } of pictures ?? [])
  console.log(
    `teacher, ${String(count)} pictures as this machine draws them, calls and copies included: median ${median.toFixed(1)} ms, 95 % below ${p95.toFixed(1)}`,
  )
if (!history) console.log('assessments in a browser: not read, there is none or none were asked for')
else
  for (const [what, { median, worst }] of [
    ['opened and listed', history.listed],
    ['opened and the history drawn', history.drawn],
    ['asked whether a backup has all of it', history.asked],
  ] as const)
    console.log(
      `${String(sittings)} assessments in a browser: ${what} in a median of ${median.toFixed(0)} ms (${against(median, budgets.history)} ms), worst ${worst.toFixed(0)}`,
    )
console.log(`the page in front of a camera, as this machine has it: ${captureText(capture?.here)}`)
console.log(`the page in front of a camera, as with a graphics chip: ${captureText(capture?.chip)}`)
if (demonstration)
  console.log(
    `the demonstration: ${demonstration.pace.toFixed(2)} times real time, ${demonstration.perPicture.toFixed(0)} ms from picture to picture`,
  )
const first = existsSync('dist') ? bundleSize('dist').kilobytes : null
if (first !== null) console.log(`first load: ${against(first, budgetKilobytes)} kB gzip`)

if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true })
  const report = {
    format: 'evenstride-bench',
    version: 9,
    minutes,
    budgets,
    costs,
    teacher,
    pictures,
    history,
    capture,
    demonstration,
    firstLoadKilobytes: first,
  }
  writeFileSync(join(values.out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`)
}
