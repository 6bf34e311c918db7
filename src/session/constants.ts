import { ruleGroup, type ConstantGroup } from '../assessment/constants'
import { announcementLimits } from './announcements'
import { cameraCheckLimits } from './camera-checks'
import { cameraSignLimits } from './camera-signs'
import { framingLimits } from './framing'
import { leavingLimits } from './leaving'
import { lookoutLimits } from './lookout'
import { pictureKeepingLimits } from './picture-keeping'
import { roomLimits } from './room-noise'
import { stillnessLimits } from './stillness'

/** The constants of leading a runner: what lets a trial begin, and what is said and kept of it. */
export const sessionConstantGroups: readonly ConstantGroup[] = [
  ruleGroup('Before a trial may begin', {
    'checks before it': { ...lookoutLimits, ...framingLimits, ...cameraCheckLimits },
    'standing still': stillnessLimits,
    'the room': roomLimits,
    'the camera': cameraSignLimits,
    'out of the picture': leavingLimits,
  }),
  ruleGroup('While a trial runs', {
    'what is said': announcementLimits,
    'pictures kept': pictureKeepingLimits,
  }),
]
