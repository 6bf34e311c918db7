import { oneBodyLimits, sizeJumpLimits } from '../biomechanics/body-size'
import { handsOnHipsLimits } from '../biomechanics/hands'
import { labelChangeLimits } from '../biomechanics/label-change'
import { legNamingLimits } from '../biomechanics/leg-naming'
import { liftLimits } from '../biomechanics/lift-watch'
import { movementLimits } from '../biomechanics/movement-limits'
import { holdLimits } from '../biomechanics/phase-span'
import { postureLimits } from '../biomechanics/posture'
import { raisedHandLimits } from '../biomechanics/raised-hand'
import { repetitionLimits } from '../biomechanics/repetition-watch'
import { bodyRollConstants } from '../biomechanics/roll'
import { placeJumpLimits } from '../biomechanics/sample-quality'
import { statureConstants } from '../biomechanics/stature'
import { squareConstants } from '../biomechanics/view'
import type { RuleConstant } from '../math/sourced'
import { roomEdgeLimits, roomRollLimits } from '../pose/room-roll'
import { distanceLimits, kneelingReach } from '../protocol/distance'
import { standEndLimits } from '../protocol/end-watch'
import { gateLimits } from '../protocol/gate-limits'
import { liveNumberLimits } from '../protocol/live-metric'
import { swayLimits } from '../protocol/metric-value'
import { secondLookLimits } from '../protocol/second-look'
import { seriesLimits } from '../protocol/trial-series'
import { trialsForDifference } from './asymmetry'
import { anotherDay, baselineDays } from './baseline'
import { changeLimits } from './reliable-change'
import { lightLimits } from './set-up-then'
import { confidenceLimits } from './confidence'
import { othersNeeded } from './doubt'
import { detectionFactor, priorFreedom } from './error-budget'
import { shankGoesFar } from './finding-patterns'
import { likeLimits } from './likeness'
import { standLimits } from './quiet-stand'
import { postureErrors } from './standing-posture'
import { unknownRoll } from './view-error'

/** Constants of rules, at any depth; the keys are told as the words they are. */
export interface Rules {
  readonly [name: string]: RuleConstant | Rules
}

/**
 * The constants of the rules that hold for every test, from the picture to the verdict. Those of leading a runner through
 * it are `session/constants.ts`; that none is forgotten is held by `tests/architecture/constants.test.ts`.
 */
export const ruleConstants: readonly { readonly title: string; readonly rules: Rules }[] = [
  {
    title: 'Whether a picture can be measured',
    rules: {
      picture: gateLimits,
      'the body in the picture': { ...distanceLimits, kneelingReach },
      'one body': oneBodyLimits,
      'jump of size': sizeJumpLimits,
      'jump of place': placeJumpLimits,
      'poses of a test': seriesLimits,
    },
  },
  {
    title: 'How the body stands to the camera',
    rules: {
      'square to the camera': squareConstants,
      'camera roll by the body': bodyRollConstants,
      'on one knee': postureLimits,
      'stature in the picture': statureConstants,
    },
  },
  {
    title: 'Camera roll by the room',
    rules: { 'an upright edge': roomEdgeLimits, 'the roll by edges': roomRollLimits },
  },
  {
    title: 'Which leg it is',
    rules: { 'near or far': legNamingLimits, 'labels that change legs': labelChangeLimits },
  },
  {
    title: 'What a movement and its hold are',
    rules: {
      movement: movementLimits,
      hold: holdLimits,
      repetition: repetitionLimits,
      'live number': liveNumberLimits,
    },
  },
  {
    title: 'What a stand on one leg is',
    rules: {
      'foot up': liftLimits,
      'hand or foot that ends it': standEndLimits,
      'hands on hips': handsOnHipsLimits,
      sway: swayLimits,
    },
  },
  { title: 'How somebody stands', rules: { 'quiet stand': standLimits, ...postureErrors } },
  { title: 'A raised hand', rules: { hand: raisedHandLimits } },
  { title: 'Looking again at a hold', rules: { 'second look': secondLookLimits } },
  {
    title: 'Errors and differences',
    rules: {
      'error budget': { priorFreedom, detectionFactor, unknownRoll },
      'a difference between sides': { trialsForDifference },
      'a trial that stands out': { othersNeeded },
      'squat and ankle together': { shankGoesFar },
      'found on another day': { anotherDay },
    },
  },
  { title: 'How sure a result is', rules: { confidence: confidenceLimits } },
  {
    title: 'Change since last time',
    rules: {
      change: changeLimits,
      baseline: { baselineDays },
      'like set-up': { ...likeLimits, ...lightLimits },
    },
  },
]
