import type { AssessmentResult } from '../assessment/assessment-result'
import {
  partsOf,
  sidesOf,
  type MobilityResult,
  type ResultPart,
  type SideResult,
} from '../assessment/test-result'
import type { Pose } from '../pose/pose'
import type { TrialSide } from '../protocol/outcome'
import type { KeptTrial } from '../protocol/recomputed-outcome'
import { longestJpeg, type ReportKeyFrame } from './evidence-records'
import type { ReportDocument } from './records'
import { replayedTrial, replayLandmarks, replayPoints } from './replay'

/** Pictures of holds in a report: a few of each side, with the lines of the body, without a face unless that was chosen too. */

/** A picture that was kept of a trial, as far as a report may carry it. */
export interface HeldPicture {
  readonly trialId: string
  /** Milliseconds, by the clock of the trial's poses. */
  readonly t: number
  readonly width: number
  readonly height: number
  readonly face: 'blurred' | 'shown'
  /** Base64 of a JPEG. */
  readonly jpeg: string
  /** The same with the face blurred, of one that shows it; null where nobody knows where the face is. */
  readonly blurred: string | null
}

/** The standard is one picture of the measured hold a side (clinical reference 8); three, so that a doubtful one has company. */
const mostOfASide = 3

/** A pose further from the picture than this, milliseconds, shows another moment: pictures of a hold lie 100 apart. */
const sameMoment = 60

const nearest = (poses: readonly Pose[], t: number): Pose | null => {
  const [found] = poses.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t))
  return found && Math.abs(found.t - t) <= sameMoment ? found : null
}

/** The body in a kept picture: by the best look at it, else by the live one; null where nothing was kept of that moment. */
export const poseInPicture = (
  { poses, looks }: Pick<KeptTrial, 'poses' | 'looks'>,
  t: number,
): Pose | null => {
  const plain = (model: 'heavy' | 'full') =>
    looks.flatMap((look) => (look.model === model && !look.mirrored ? look.pose : []))
  return nearest(plain('heavy'), t) ?? nearest(plain('full'), t) ?? nearest(poses, t)
}

/** As it may be handed over; null where its face cannot be hidden and has to be, or where it is too large. */
const handedOver = (picture: HeldPicture, faces: 'blurred' | 'shown'): HeldPicture | null => {
  const hides = faces === 'blurred' && picture.face === 'shown'
  const jpeg = hides ? picture.blurred : picture.jpeg
  if (jpeg === null || jpeg.length > longestJpeg) return null
  return { ...picture, jpeg, face: hides ? 'blurred' : picture.face }
}

const distance = ({ metricId }: ResultPart, side: SideResult<TrialSide>, trialId: string): number => {
  const trial = side.trials.find(({ id }) => id === trialId)
  const value =
    trial && !trial.withdrawn && trial.outcome.kind === 'measured' && trial.outcome.metrics[metricId]
  return typeof value === 'number' && side.value !== null ? Math.abs(value - side.value) : Infinity
}

/** Of each side those that lie nearest to its value, in the order of the trials. */
const chosenOf = (result: MobilityResult, pictures: readonly HeldPicture[]): readonly HeldPicture[] =>
  partsOf(result).flatMap((part) =>
    sidesOf(part).flatMap((side) => {
      const own = side.trials.flatMap(({ id }) => pictures.filter(({ trialId }) => trialId === id))
      const near = own.toSorted((a, b) => distance(part, side, a.trialId) - distance(part, side, b.trialId))
      const kept = near.slice(0, mostOfASide)
      return own.filter((each) => kept.includes(each))
    }),
  )

export const reportKeyFrames = (
  { results }: AssessmentResult,
  pictures: readonly HeldPicture[],
  kept: ReadonlyMap<string, KeptTrial>,
  faces: 'blurred' | 'shown',
): ReportDocument['keyFrames'] => {
  const allowed = pictures.flatMap((picture) => handedOver(picture, faces) ?? [])
  return {
    landmarks: replayLandmarks,
    pictures: results
      .flatMap((result) => chosenOf(result, allowed))
      .map(({ trialId, t, ...picture }) => {
        const trial = kept.get(trialId)
        const pose = trial ? poseInPicture(trial, t) : null
        return {
          trialId,
          width: picture.width,
          height: picture.height,
          face: picture.face,
          jpeg: picture.jpeg,
          body: pose && {
            picture: { width: pose.picture.width, height: pose.picture.height },
            points: replayPoints(pose),
          },
        }
      }),
  }
}

/** The body of a picture out of a report, as a trial of one pose; null where none was found in it. */
export const picturedTrial = (
  { trialId, body }: ReportKeyFrame,
  landmarks: readonly string[],
): KeptTrial | null => body && replayedTrial({ trialId, ...body, movement: null, t: [0] }, landmarks)
