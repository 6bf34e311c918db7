import type { StandLine } from './quiet-stand'
import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { TrialSide } from '../protocol/outcome'
import { sideError } from './error-budget'
import { isManual, type SeenTrial, type TrialRecord } from './records'
import { unknownRoll } from './view-error'

/** How the runner stood, of all quiet stands of an assessment together. It describes; nothing is found or prescribed by it. */
export interface PostureLine {
  readonly line: StandLine
  readonly side: TrialSide
  /** As `StandReading` has it: the median of the stands. */
  readonly value: number
  /** Half the width of its 95 % interval; same unit. */
  readonly half95: number
  /** How much it wavered and flickered within a stand, standard deviation; same unit. */
  readonly noise: number
  /** Stands that it is made of. */
  readonly stands: number
  /** `off`: further from straight than the measuring error. */
  readonly is: 'straight' | 'off'
}

/**
 * What makes the error of a line. The bench: the first 1.3 seconds of seven rendered clips, three from the front and four from
 * the side, whose true lines are known.
 */
export const postureErrors = {
  /** The model, and what a line is drawn between. */
  pose: {
    'trunk-side-lean': constant(
      0.8,
      'deg',
      'bench',
      'Three rendered runners who stood straight read 0.1, 0.5 and 1.4 off.',
    ),
    'shoulder-line': constant(
      0.8,
      'deg',
      'bench',
      'Three rendered runners with level shoulders read 0.5, 0.5 and 1.2 off.',
    ),
    'hip-line': constant(
      2.2,
      'deg',
      'bench',
      'Three rendered runners with level hips read 0.1, 2.1 and 3.1 off.',
    ),
    'knee-line': constant(
      0.015,
      'ratio',
      'bench',
      'Six rendered knees, 0 to 11 % outside their lines, read up to 2.6 % off.',
    ),
    'trunk-lean': constant(
      4.2,
      'deg',
      'bench',
      'Of four rendered runners who stood 1.8 to 5.4 forward, mid hips to mid shoulders, the model read 0: where it draws the line is part of it.',
    ),
  },
  /** Standing anew before the camera: does not shrink with the number of stands. */
  placing: {
    line: constant(1, 'deg', 'provisional', 'Camera and body, the roll known; clinical reference 3.4.'),
    knee: constant(0.01, 'ratio', 'provisional', 'Feet and hips turned a little; no data of people.'),
  },
  /** Typical standard deviation from stand to stand. */
  fromStandToStand: {
    line: constant(
      1,
      'deg',
      'provisional',
      'Half of what is assumed between trials on one leg; clinical reference 6.5.',
    ),
    knee: constant(0.01, 'ratio', 'provisional', 'As placing it; no data of people.'),
  },
} as const

/** Trials whose stand can be believed: what no gate turned away, whatever became of the movement after it. */
const stood = (trials: readonly TrialRecord[]): readonly SeenTrial[] =>
  trials.flatMap((trial) => (!isManual(trial) && trial.outcome.kind !== 'incomplete' ? [trial] : []))

const postureLine = (line: StandLine, side: TrialSide, trials: readonly SeenTrial[]): PostureLine | null => {
  const readings = trials.flatMap(({ stand = [], setUp }) =>
    stand
      .filter((each) => each.line === line && each.side === side)
      .map(({ value, noise }) => ({ value, noise, roll: setUp.roll })),
  )
  const values = readings.map(({ value }) => value)
  const value = median(values)
  if (value === null) return null
  const { pose, placing, fromStandToStand } = postureErrors
  // A knee lies off a line of the body's own; every other line is held against the room's upright, and leans with the camera.
  const kind = line === 'knee-line' ? 'knee' : 'line'
  const leans = kind === 'line' && readings.some(({ roll }) => roll === null)
  const setUp = Math.hypot(pose[line].value, placing[kind].value)
  const view = { roll: leans ? unknownRoll.value : 0, turn: 0 }
  const { half95 } = sideError(values, fromStandToStand[kind].value, setUp, 0, view)
  const noise = median(readings.map((each) => each.noise))!
  const is = Math.abs(value) > half95 ? 'off' : 'straight'
  return { line, side, value, half95, noise, stands: values.length, is }
}

const asked: readonly (readonly [StandLine, TrialSide])[] = [
  ['trunk-side-lean', 'both'],
  ['shoulder-line', 'both'],
  ['hip-line', 'both'],
  ['knee-line', 'left'],
  ['knee-line', 'right'],
  ['trunk-lean', 'both'],
]

/** Every line that was read, those from the front first; empty of an assessment in which nobody stood. */
export const standingPosture = (trials: readonly TrialRecord[]): readonly PostureLine[] => {
  const counting = stood(trials)
  return asked.flatMap(([line, side]) => postureLine(line, side, counting) ?? [])
}
