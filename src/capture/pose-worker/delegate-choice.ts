import { imagePoint, type Pose } from '../../pose/pose'
import { ms } from '../../math/units'
import { foundPose } from './found-pose'
import type { Landmarker } from './landmarker'
import type { Delegate } from './messages'
import { trialFigure, trialFigureSize } from './trial-figure'

/** What a delegate did with a few looks at the trial figure. */
export interface DelegateTrial {
  /** Median time of one look, milliseconds; infinite where the delegate could not be had. */
  readonly perFrame: number
  /** Whether it found a standing body where one stands. */
  readonly isSane: boolean
}

/** The first looks compile shaders and start tracking; they are not timed. */
const warmUpLooks = 2
const timedLooks = 5
/** A look after the first that takes this long, milliseconds, settles the matter without more of them. */
const hopeless = 1000
/** Milliseconds; as fast as the camera we ask for (30 a second): no need to try the other delegate. */
const fastEnough = 33

/** Head over hips over feet, near the middle of the picture where the figure is drawn. */
export const isStandingInTheMiddle = (pose: Pose): boolean => {
  const nose = imagePoint(pose, 'nose')
  const hip = imagePoint(pose, 'left-hip')
  const foot = imagePoint(pose, 'left-ankle')
  const { width, height } = pose.picture
  const isUpright = foot.y - hip.y > 0.15 * height && hip.y - nose.y > 0.15 * height
  return isUpright && [nose, hip, foot].every(({ x }) => Math.abs(x - width / 2) < 0.25 * width)
}

export const delegateTrial = (landmarker: Landmarker, now: () => number): DelegateTrial => {
  const figure = trialFigure()
  const times: number[] = []
  let isSane = false
  for (let look = 0; look < warmUpLooks + timedLooks; look++) {
    const start = now()
    const result = landmarker.detectForVideo(figure, look * fastEnough)
    const took = now() - start
    const pose = foundPose(result, ms(0), trialFigureSize)
    isSane = pose !== null && isStandingInTheMiddle(pose)
    if (look > 0 && took > hopeless) return { perFrame: took, isSane }
    if (look >= warmUpLooks) times.push(took)
  }
  times.sort((a, b) => a - b)
  return { perFrame: times[Math.floor(times.length / 2)]!, isSane }
}

/**
 * GPU first. It stays if it finds the figure and is fast enough, or at least not slower than the CPU. A GPU that
 * cannot be created, throws, or sees something else, is passed over.
 */
export const delegateChoice = async (
  make: (delegate: Delegate) => Promise<Landmarker>,
  now: () => number,
): Promise<Delegate> => {
  const trial = async (delegate: Delegate): Promise<DelegateTrial> => {
    const landmarker = await make(delegate)
    try {
      return delegateTrial(landmarker, now)
    } finally {
      landmarker.close()
    }
  }
  const gpu = await trial('GPU').catch(() => ({ perFrame: Infinity, isSane: false }))
  if (!gpu.isSane) return 'CPU'
  if (gpu.perFrame <= fastEnough) return 'GPU'
  const cpu = await trial('CPU')
  return gpu.perFrame <= cpu.perFrame ? 'GPU' : 'CPU'
}
