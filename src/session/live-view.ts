import { ratio } from '../math/units'
import type { Pose } from '../pose/pose'
import type { LiveView } from './state'

/** What is drawn for a pose, with nothing measured but what is named. */
export const liveView = (pose: Pose | null, fields: Partial<LiveView> = {}): LiveView => ({
  pose,
  label: null,
  value: null,
  wait: null,
  still: ratio(0),
  hold: ratio(0),
  faultId: null,
  progress: null,
  ...fields,
})
