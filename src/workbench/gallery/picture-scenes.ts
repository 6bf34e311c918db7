import { ms } from '../../math/units'
import type { TrialSide } from '../../protocol/outcome'
import type { TrialKeyFrame } from '../../session/device-ports'
import type { TrialEvidence } from '../../session/ports'
import { fourOf, hip, results, shifted, squat } from './records'
import { run, type Scene } from './scene'
import {
  bodyBetween,
  drawnRoom,
  frontSquatBody,
  hipBody,
  lungeBody,
  squatBody,
  stepBody,
  stillPose,
  type PlacedBody,
} from './still-poses'

/** Where the runner asked to keep a picture of each hold, and where every pose of a trial is kept. */

/** A drawn body as a JPEG of the size that is kept. */
const picture = (side: 'left' | 'right', body: PlacedBody): Uint8Array<ArrayBuffer> => {
  const small = Object.assign(document.createElement('canvas'), { width: 640, height: 360 })
  small.getContext('2d')?.drawImage(drawnRoom(side, body), 0, 0, 640, 360)
  const [, base64 = ''] = small.toDataURL('image/jpeg').split(',')
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

const bodies: Readonly<Record<string, PlacedBody>> = {
  'ankle-dorsiflexion': lungeBody,
  [squat.id]: squatBody,
  'squat-depth-front': frontSquatBody,
  [hip.id]: hipBody,
}

interface Shown {
  readonly testId: string
  readonly side: TrialSide
  readonly near: 'left' | 'right'
}

const nearSide = (side: TrialSide): 'left' | 'right' => (side === 'left' ? 'left' : 'right')

/** What a trial of the gallery shows, by its id. */
const shownIn = (trialId: string): Shown | null => {
  const [, testId = '', side = ''] = /^(.+)-(left|right|both)-\d+$/.exec(trialId) ?? []
  return testId in bodies ? { testId, side: side as TrialSide, near: nearSide(side as TrialSide) } : null
}

type Frames = readonly [testId: string, side: TrialSide, face?: TrialKeyFrame['face']]

/** Three of each side. */
const framesOf =
  (...shown: readonly Frames[]) =>
  (): readonly TrialKeyFrame[] =>
    shown.flatMap(([testId, side, face = 'blurred']) =>
      [0, 1, 2].map((index) => ({
        trialId: `${testId}-${side}-${index}`,
        assessmentId: 'gallery',
        t: 3000,
        width: 640,
        height: 360,
        face,
        bytes: picture(nearSide(side), bodies[testId]!),
      })),
    )

/** The body as the look at the kept picture found it, and nothing of the movement. */
const evidence = (trialId: string): TrialEvidence | null => {
  const shown = shownIn(trialId)
  if (!shown) return null
  const pose = { ...stillPose(bodies[shown.testId]!, shown.near), t: ms(3000) }
  return { poses: [pose], movement: null, looks: [{ model: 'heavy', mirrored: false, pose }] }
}

/** Two seconds of rest, one forward, two and a half held, one back; fifteen poses a second. */
const shareAt = (second: number): number => {
  const way = Math.max(0, Math.min(1, second - 2, 6.5 - second))
  return way * way * (3 - 2 * way)
}
const course = (trialId: string): TrialEvidence | null => {
  const shown = shownIn(trialId)
  if (!shown) return null
  const poses = Array.from({ length: 120 }, (_, index) => ({
    ...stillPose(bodyBetween(stepBody, lungeBody, shareAt(index / 15)), shown.near),
    t: ms((index * 1000) / 15),
  }))
  const movement = {
    rest: { from: ms(400), to: ms(1900) },
    span: { from: ms(2000), to: ms(6600) },
    restLevel: 1,
    endedBy: null,
  }
  return { poses, movement, looks: [] }
}

const ankles = framesOf(['ankle-dorsiflexion', 'left'], ['ankle-dorsiflexion', 'right'])
const degrees = (value: number) => ({ value, endedBy: null, others: { kneeFlexion: 118 - value } })

export const pictureScenes: Readonly<Record<string, Scene>> = {
  'preparation-pictures': run((view) => {
    view.keyFrames = 'blurred'
  }),
  'result-pictures': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: results.different,
    pictures: { keyFrames: ankles, evidence },
    fill: () => undefined,
  },
  /** A stand has none, and says why. */
  'result-pictures-four': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: results.four,
    pictures: { keyFrames: ankles, evidence },
    fill: () => undefined,
  },
  /** Each kind of line that is drawn over a picture: thigh against level, hips against feet, thigh against upright. */
  'result-pictures-lines': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: fourOf({
      depths: [12, 11, 13].map(degrees),
      shifts: [0.08, 0.09, 0.1].map(shifted),
      reaching: { left: [21, 22, 21].map(degrees), right: [21, 20, 22].map(degrees) },
    }),
    pictures: {
      keyFrames: framesOf(
        [squat.id, 'both'],
        ['squat-depth-front', 'both'],
        [hip.id, 'left'],
        [hip.id, 'right'],
      ),
      evidence,
    },
    fill: () => undefined,
  },
  /** Of the right leg they were kept with the face. */
  'report-pictures': {
    route: { screen: 'report', assessmentId: 'gallery' },
    result: results.different,
    pictures: {
      keyFrames: framesOf(['ankle-dorsiflexion', 'left'], ['ankle-dorsiflexion', 'right', 'shown']),
      evidence,
    },
    fill: () => undefined,
  },
  /** Every pose is kept: the course, the body, and the course as a table. */
  'result-course': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: results.different,
    pictures: { keyFrames: () => [], evidence: course },
    opens: ['Go through it, pose by pose', 'The course as a table'],
    fill: () => undefined,
  },
}
