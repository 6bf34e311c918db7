import { courseOf } from '../../../src/runner3d/course'
import { motions } from '../../../src/runner3d/motions'
import { Stage } from '../../../src/runner3d/scene/stage'
import { ClipReader, type ClipReading } from '../clip-reader'
import { darkroom } from '../darkroom'
import { posesOf, type PlainPose } from '../plain-poses'
import type { ClipTruth } from '../../tools/shared-clips'
import { looksOf } from './condition-looks'
import type { Condition } from './grid'
import { VirtualSource, type VirtualFilm } from './source'
import { picture, trueCourse, usualFps, viewOf } from './true-course'

/** A quiet stand on one leg as healthy people have it (fixtures, `bal_f_LR`). */
const oneLegSway = { hips: 5, trunk: 0.4 }

export interface ReadingOptions {
  readonly fps?: number
  readonly secondLook?: 'heavy' | 'none'
}

export interface VirtualReading {
  readonly truth: ClipTruth
  readonly reading: ClipReading
}

/** One condition as a film that is drawn as it is wanted, and what is exactly true of it. */
export interface StagedFilm {
  readonly film: VirtualFilm
  readonly truth: ClipTruth
  /** Gives the graphics back. */
  readonly dispose: () => void
}

export const stagedFilm = async (condition: Condition, fps: number): Promise<StagedFilm> => {
  const { factors, side, seed } = condition
  const motion = motions[condition.motion]
  if (!motion) throw new Error(`there is no motion "${condition.motion}"`)
  const stage = new Stage()
  const figure = await stage.invite(looksOf(factors))
  const { body } = figure
  const isStand = condition.motion === 'single-leg-balance'
  const repetitions = Array.from({ length: condition.repetitions }, () => ({
    range: motion.range * (isStand ? 1 : factors.range),
    ...(condition.mistake === undefined ? {} : { mistake: condition.mistake }),
  }))
  const hold = motion.tempo.hold * (isStand ? factors.range : 1)
  const course = courseOf({ ...motion, tempo: { ...motion.tempo, hold } }, body, {
    side,
    repetitions,
    pace: factors.tempo,
    seed,
    ...(isStand ? { sway: oneLegSway } : {}),
  })
  const view = viewOf(condition)
  stage.furnish(motion.props(body), side === 'right')
  const dim = factors.light < 1 ? darkroom(factors.light) : null
  const draw = (t: number, onto: CanvasRenderingContext2D) => {
    stage.draw(figure, course.at(t).posture, view, picture)
    stage.copyTo(onto, picture)
    dim?.(onto)
  }
  return {
    film: { picture, fps, duration: course.duration, draw },
    truth: trueCourse(condition, course, body, fps),
    dispose: () => stage.dispose(),
  }
}

/** Plays one condition through the real model and the real pipeline. */
export const readVirtual = async (
  condition: Condition,
  { fps = usualFps, secondLook = 'heavy' }: ReadingOptions = {},
): Promise<VirtualReading> => {
  const { film, truth, dispose } = await stagedFilm(condition, fps)
  const asked = motions[condition.motion]?.sides === 'each' ? condition.side : 'both'
  const reading = await new ClipReader(new VirtualSource(film, secondLook), condition.motion, asked).read()
  dispose()
  return { truth, reading }
}

/** What the real model finds in one condition, picture by picture, by one look. */
export const virtualPoses = async (condition: Condition, fps: number): Promise<readonly PlainPose[]> => {
  const { film, dispose } = await stagedFilm(condition, fps)
  const poses = await posesOf(new VirtualSource(film, 'none'))
  dispose()
  return poses
}
