import { opposite } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { isTimed } from '../protocol/metric-value'
import type { MeasuredTrial, TrialSide } from '../protocol/outcome'
import type { Cue } from './device-ports'

/** Words of a declaration with the legs in them: `Lift your {other} foot` on the left is `Lift your right foot`. */
export const forSide = (text: string, side: TrialSide | undefined): string =>
  side === undefined || side === 'both'
    ? text
    : text.replaceAll('{side}', side).replaceAll('{other}', opposite(side))

/** What the end of a stand is called where the declaration has no rule for it: the foot came down by itself. */
const footDown = 'Foot down'

/** What ended a trial that is held for time, in words; null for every other trial. */
export const endText = (test: MobilityTest, { endedBy }: MeasuredTrial): string | null => {
  if (!isTimed(test) || endedBy === null) return null
  return endedBy === 'time' ? 'Full time' : (test.ends?.[endedBy]?.caption ?? footDown)
}

/**
 * How a trial that is held for time ended, and after how many whole seconds, as a stopwatch tells them; null for every other trial. It is
 * measured, however it ended.
 */
export const endCue = (test: MobilityTest, trial: MeasuredTrial): Omit<Cue, 'nth'> | null => {
  const words = endText(test, trial)
  const lasted = trial.metrics[test.primary]
  if (words === null || lasted === undefined) return null
  const seconds = Math.floor(lasted / 1000)
  const speech =
    trial.endedBy === 'time'
      ? `${seconds} seconds, the full time. Well done. Foot down.`
      : `${words}, after ${seconds} seconds. That counts.`
  return {
    id: `ended-${trial.endedBy}`,
    caption: `${words}: ${seconds} seconds`,
    speech,
    tone: 'good',
    priority: 'urgent',
  }
}
