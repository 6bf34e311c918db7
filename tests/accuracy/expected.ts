import { mean } from '../../src/math/statistics.ts'
import type { Side } from '../../src/pose/side.ts'
import type { TrialSide } from '../../src/protocol/outcome.ts'
import type { ClipTruth, TrueFrame } from '../tools/shared-clips.ts'
import { darkLight } from './darkroom.ts'

/** What a clip with exact truth should come to under our conventions (measuring.md). */

/** A set-up that has to be refused, by what is wrong with it. */
export type Cause = 'feet' | 'view' | 'roll' | 'dark'

/** True values of one attempt, in the unit of the table's row. */
export type TrueValues = Readonly<Partial<Record<Quantity, number>>>
export type Quantity =
  'shank' | 'hipExtension' | 'trunkChange' | 'squatThigh' | 'squatKnee' | 'holdTime' | 'sway' | 'hipShift'

export interface ExpectedTrial {
  /** The hold as commanded, milliseconds of the clip. */
  readonly from: number
  readonly to: number
  readonly side: TrialSide
  readonly values: TrueValues
  /** The fault it has to be rejected for. */
  readonly fault: string | null
  /** What has to be named as the end of a hold for time; null where the end says nothing. */
  readonly endedBy: 'foot-down' | 'hands' | null
}

export interface Expectation {
  readonly mobilityTestId: string
  readonly body: string
  /** Metres. */
  readonly stature: number
  readonly refused: Cause | null
  readonly trials: readonly ExpectedTrial[]
}

/**
 * Degrees of the true body and the true camera, beyond which a clip shows a fault or a set-up that has to be refused. The
 * limits of the declarations are of what is read, which is another number: a heel lifted by 13 reads 9.7.
 */
const heelLifted = 6
const trunkForward = 10
const trunkBackward = -5
const widestYaw = 15
const widestRoll = 5
/** A foot counts as outside when its points are in so many of the frames. */
const mostly = 0.5
/** Seconds left off at each end of a stand before its sway is told. */
const swayTrim = 1

const sideOf = { L: 'left', R: 'right' } as const satisfies Record<'L' | 'R', Side>

const within = (frames: readonly TrueFrame[], from: number, to: number) =>
  frames.filter(({ t }) => t >= from && t <= to)
const meanOf = (frames: readonly TrueFrame[], read: (frame: TrueFrame) => number) => mean(frames.map(read))

const feet = ['heel.L', 'toe.L', 'heel.R', 'toe.R'] as const

const areFeetOutside = ({ meta, frames }: ClipTruth): boolean => {
  const { width, height } = meta.cam
  const isOutside = ({ j2 }: TrueFrame) =>
    feet.some((name) => {
      const [x, y] = j2[name] ?? [0, 0]
      return x < 0 || y < 0 || x > width || y > height
    })
  return frames.filter(isOutside).length > mostly * frames.length
}

/** Light is no part of the fixtures' truth: a dark clip of theirs says so in its name, that of its file or its own. */
const refusal = (truth: ClipTruth, name: string): Cause | null => {
  const { cam, clip } = truth.meta
  if (areFeetOutside(truth)) return 'feet'
  if (Math.abs(cam.az) > widestYaw) return 'view'
  if (Math.abs(cam.roll) > widestRoll) return 'roll'
  if (cam.light !== undefined && cam.light <= darkLight) return 'dark'
  return /dim|dark/i.test(`${name} ${clip}`) ? 'dark' : null
}

/** Hips over the middle between the ankles, millimetres to the runner's left. */
const hipShift = ({ a, j3 }: TrueFrame): number =>
  1000 * (a.midHip[0] - ((j3['ankle.L']?.[0] ?? 0) + (j3['ankle.R']?.[0] ?? 0)) / 2)

const repetition = (
  { meta, frames }: ClipTruth,
  { start, top, topEnd }: NonNullable<ClipTruth['meta']['reps']>[number],
): Pick<ExpectedTrial, 'side' | 'values' | 'fault'> => {
  const [hold, rest] = [within(frames, top, topEnd), within(frames, start - 0.5, start)]
  const change = (read: (frame: TrueFrame) => number) => meanOf(hold, read) - meanOf(rest, read)
  const side = meta.side ?? 'L'
  const angle = (name: 'tibia' | 'thigh' | 'knee' | 'hipExt') => meanOf(hold, ({ a }) => a[side][name])
  if (meta.test === 'ankle') {
    const isUp = change(({ a }) => a[side].footPitch) > heelLifted
    return { side: sideOf[side], values: { shank: angle('tibia') }, fault: isUp ? 'heelLifted' : null }
  }
  if (meta.test === 'hipext') {
    const trunkChange = change(({ a }) => a.trunkLean)
    const isMoved = trunkChange > trunkForward || trunkChange < trunkBackward
    const values = { hipExtension: angle('hipExt'), trunkChange }
    return { side: sideOf[side], values, fault: isMoved ? 'trunkMoved' : null }
  }
  // From the front nobody sees a heel, and the test does not judge it.
  if (meta.cam.view === 'front') return { side: 'both', values: { hipShift: change(hipShift) }, fault: null }
  const values = { squatThigh: 90 - angle('thigh'), squatKnee: angle('knee') }
  const isUp = change(({ a }) => a[side].footPitch) > heelLifted
  return { side: 'both', values, fault: isUp ? 'heelLifted' : null }
}

const stand = (
  frames: readonly TrueFrame[],
  { side, a, b }: { readonly side: 'L' | 'R'; readonly a: number; readonly b: number },
): ExpectedTrial => {
  const handsOff = within(frames, a, b).find(({ flags }) => flags.handsOn === false)
  const end = handsOff?.t ?? b
  const quiet = within(frames, a + swayTrim, end - swayTrim).map(({ a: angles }) => 1000 * angles.midHip[0])
  const middle = quiet.length > 0 ? mean(quiet) : 0
  const sway = quiet.length > 0 ? Math.sqrt(mean(quiet.map((x) => (x - middle) ** 2))) : undefined
  return {
    from: a * 1000,
    to: end * 1000,
    side: sideOf[side],
    values: { holdTime: end - a, ...(sway === undefined ? {} : { sway }) },
    fault: null,
    endedBy: handsOff ? 'hands' : 'foot-down',
  }
}

/** Null of a test that this project does not know. */
export const mobilityTestIdOf = ({ meta }: ClipTruth): string | null => {
  if (meta.test === 'ankle') return 'ankle-dorsiflexion'
  if (meta.test === 'hipext') return 'hip-extension'
  if (meta.test === 'balance') return 'single-leg-balance'
  if (meta.test === 'squat') return meta.cam.view === 'front' ? 'squat-depth-front' : 'squat-depth'
  return null
}

/** `name`: that of the clip's files. */
export const expectation = (truth: ClipTruth, name: string): Expectation => {
  const { meta, frames } = truth
  const mobilityTestId = mobilityTestIdOf(truth)
  if (mobilityTestId === null) throw new Error(`${name}: no mobility test is called "${meta.test}"`)
  const repetitions = (meta.reps ?? []).map((rep): ExpectedTrial => ({
    from: rep.top * 1000,
    to: rep.topEnd * 1000,
    ...repetition(truth, rep),
    endedBy: null,
  }))
  return {
    mobilityTestId,
    body: meta.body.name,
    stature: meta.body.height,
    refused: refusal(truth, name),
    trials: [...repetitions, ...(meta.phases ?? []).map((phase) => stand(frames, phase))],
  }
}
