import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { isSourced } from './constants'
import type { LookPose } from '../../src/pose/look'
import type { Pose } from '../../src/pose/pose'
import { sides } from '../../src/pose/side'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { trialOutcome } from '../../src/protocol/trial'
import { measuredTrials, type EndedTrial } from '../../src/protocol/trial-series'
import { lookTimesOf } from '../../src/session/look-order'
import { filmed, type Scene } from '../tools/synthetic-runner'
import { noisy } from '../tools/synthetic-runner-trouble'
import type { DeclaredMotion } from './motions'

/**
 * What a declaration and the code below it make of poses, as one short text. Whatever changes it changes what stored
 * trials would come to today, so that they have to be computed anew: for that the version says that they are outdated.
 */

/** Words, sources and errors change no outcome. */
const told = new Set([
  'title',
  'caption',
  'say',
  'comparative',
  'lesser',
  'ofStature',
  'reads',
  'error',
  'largeDifference',
  'noRange',
  'source',
  'origin',
])
const measuring = [
  'sides',
  'posture',
  'view',
  'leg',
  'channels',
  'phases',
  'movement',
  'metrics',
  'primary',
  'faults',
  'ends',
] as const

const declared = (test: MobilityTest): string =>
  JSON.stringify([test.trials.hold, ...measuring.map((field) => test[field])], (key, value: unknown) =>
    told.has(key) ? undefined : isSourced(value) ? value.value : value,
  )

/** Far coarser than the last bits in which two processors may differ, far finer than anything that is told. */
const outcomeText = (outcome: unknown): string =>
  JSON.stringify(outcome, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value,
  )

/** The pictures of the hold looked at again, as a larger network might: by other noise, mirrored by other again. */
const lookedAgain = (test: MobilityTest, ended: EndedTrial): readonly LookPose[] =>
  lookTimesOf(test, ended).flatMap((t) => {
    const near = ended.poses.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t)).slice(0, 1)
    return [false, true].map((mirrored) => ({
      model: 'heavy' as const,
      mirrored,
      pose: { ...noisy(near, { pixels: 1, seed: Math.round(t) + Number(mirrored) })[0]!, t } as Pose,
    }))
  })

const plainConstant = /^(?:export )?const \w+ = (.*)$/gm
const namedConstant = /\bconstant\(\s*([^,]+),/g

/** Every number at the top of a file of code, in whatever order: a limit of a gate shows in no good trial. */
const numbersIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap((text) => [...text.matchAll(plainConstant), ...text.matchAll(namedConstant)])
    .flatMap(([, expression = '']) => expression)
    .filter((expression) => !/=>|['"`]/.test(expression))
    .flatMap((expression) => expression.match(/\b\d[\d_.]*(?: \/ [\d.]+)?/g) ?? [])

const codeNumbers = (): readonly string[] =>
  ['biomechanics', 'protocol']
    .flatMap((folder) => numbersIn(new URL(`../../src/${folder}/`, import.meta.url)))
    .sort()

/** The numbers that the code below every declaration judges by. */
export const measuringNumbers = codeNumbers()

export const fingerprint = (test: MobilityTest, motion: DeclaredMotion): string => {
  const scenes: readonly Scene[] = sides.flatMap((side) => [
    motion.clean(side),
    ...Object.values(motion.faulty).map((faulty) => faulty(side)),
    ...Object.values(motion.ended ?? {}).map((ended) => ended(side)),
  ])
  const asked = test.sides === 'both' ? 'both' : 'either'
  const outcomes = scenes.flatMap((scene) =>
    measuredTrials(test, asked, filmed(scene, { rate: 30, noise: 0.7, seed: 9 })).flatMap((ended) => [
      ended.outcome,
      trialOutcome(test, asked, ended.attempt, lookedAgain(test, ended)),
    ]),
  )
  const text = [declared(test), ...measuringNumbers, ...outcomes.map(outcomeText)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
