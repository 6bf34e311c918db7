import type { MobilityTest } from '../protocol/define-mobility-test'
import { wantsSecondLook } from '../protocol/second-look'

/** Why there is no picture of any trial of a test, although the runner asked for some. */
export const noKeyFrameText = (test: MobilityTest): string =>
  wantsSecondLook(test)
    ? 'None was kept: none of these holds was looked at again, or nobody was found in what was.'
    : 'There is none. A picture is kept of a hold that is looked at again, and this test is measured over its whole length.'
