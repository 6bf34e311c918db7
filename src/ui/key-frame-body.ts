import { stance } from '../biomechanics/stance'
import type { SeenTrial } from '../assessment/records'
import { deg } from '../math/units'
import type { PictureSize } from '../pose/pose'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { primaryMetric } from '../protocol/metric-value'
import { channelOf } from '../protocol/trial-reading'
import { poseInPicture } from '../report/key-frames'
import type { KeyFrame } from '../session/device-ports'
import type { TrialEvidence } from '../session/ports'
import { measuredLabels } from './overlay/measured-labels'
import { skeletonOf, type Skeleton } from './overlay/skeleton'

/** The body that was found in a kept picture of a hold, to be drawn over it. */

export interface KeyFrameBody {
  readonly skeleton: Skeleton
  /** Of the picture that the skeleton's points are told in. */
  readonly size: PictureSize
}

/** A kept picture as a page shows it. */
export interface ShownPicture extends Omit<KeyFrame, 'bytes'> {
  readonly trialId: string
  readonly src: string
}

/** By the best look at that very picture, else by the live one; null where nothing was kept of that moment. */
export const keyFrameBody = (
  test: MobilityTest,
  trial: SeenTrial,
  { t }: Pick<KeyFrame, 't'>,
  evidence: TrialEvidence,
): KeyFrameBody | null => {
  const pose = poseInPicture(evidence, t)
  if (!pose) return null
  const { label } = stance(pose, test.leg, deg(trial.setUp.roll ?? 0))
  const channel = channelOf(test, primaryMetric(test).of)
  const labels = measuredLabels(test, label)
  return { skeleton: skeletonOf(pose, { labels, side: trial.side, channel }), size: pose.picture }
}
