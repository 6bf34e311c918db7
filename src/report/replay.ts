import { ms } from '../math/units'
import { landmarkCount, landmarkIndex, type LandmarkName } from '../pose/landmark'
import { imagePoints, imagePointsLength, type Pose } from '../pose/pose'
import { sides } from '../pose/side'
import type { KeptTrial } from '../protocol/recomputed-outcome'
import type { Replay } from './evidence-records'

/** The body of a trial as a report carries it: lines, no face, no more pictures than an eye follows. */

const limbs = ['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'foot-index'] as const

/** What the lines and the angles are drawn of. */
export const replayLandmarks: readonly LandmarkName[] = [
  'nose',
  ...limbs.flatMap((part) => sides.map((side): LandmarkName => `${side}-${part}`)),
]

/** More than anybody goes through by hand; a lunge of ten seconds has fifteen a second, a stand of 45 three. */
const mostPoses = 150
/** Steps of a pixel: far below what the model knows. */
const tenths = 10
/** A wild guess outside the picture is clamped. */
const furthest = 1e6

const thinned = (poses: readonly Pose[]): readonly Pose[] => {
  if (poses.length <= mostPoses) return poses
  const step = (poses.length - 1) / (mostPoses - 1)
  return Array.from({ length: mostPoses }, (_, index) => poses[Math.round(index * step)]!)
}

const stored = (pixels: number): number =>
  Math.max(-furthest, Math.min(furthest, Math.round(pixels * tenths) || 0))

/** Of one pose: x, y of each of `replayLandmarks`. */
export const replayPoints = ({ image }: Pose): readonly number[] =>
  replayLandmarks.flatMap((name) => {
    const at = landmarkIndex(name) * 2
    return [stored(image[at]!), stored(image[at + 1]!)]
  })

/** Null where nothing was kept of the trial. */
export const replayOf = (trialId: string, { poses, movement }: KeptTrial): Replay | null => {
  const [first] = poses
  if (!first) return null
  const kept = thinned(poses)
  const { width, height } = first.picture
  return {
    trialId,
    picture: { width, height },
    movement: movement && {
      rest: { from: movement.rest.from, to: movement.rest.to },
      span: { from: movement.span.from, to: movement.span.to },
      restLevel: movement.restLevel,
      endedBy: movement.endedBy,
    },
    t: kept.map(({ t }) => Math.round(t)),
    points: kept.flatMap(replayPoints),
  }
}

/** The poses again. What was left out lies where the nose is: nothing draws or measures it. */
export const replayedTrial = (
  { t, points, picture, movement }: Replay,
  landmarks: readonly string[],
): KeptTrial => {
  const places = replayLandmarks.map((name) => landmarks.indexOf(name))
  const width = landmarks.length * 2
  const poses = t.map((at, n): Pose => {
    const image = new Float32Array(imagePointsLength)
    const value = (place: number, axis: number) => (points[n * width + place * 2 + axis] ?? 0) / tenths
    const nose = Math.max(0, places[0] ?? 0)
    for (let mark = 0; mark < landmarkCount; mark += 1) image.set([value(nose, 0), value(nose, 1)], mark * 2)
    replayLandmarks.forEach((name, index) => {
      const place = places[index]!
      if (place >= 0) image.set([value(place, 0), value(place, 1)], landmarkIndex(name) * 2)
    })
    return {
      t: ms(at),
      picture,
      image: imagePoints(image),
      metric: null,
      visibility: new Float32Array(landmarkCount).fill(1),
    }
  })
  return { poses, movement, looks: [] }
}
