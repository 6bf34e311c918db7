import type { MobilityTest } from '../protocol/define-mobility-test'
import type { Stage, Station } from '../session/state'

/**
 * What a stage is about, in the words of its heading: "Ankle bend, left leg". While it is asked whether something hurt, that is
 * what was just done: the station is the next one already.
 */
export const stationHeading = (
  stage: Stage,
  station: Station | null,
  testById: (id: string) => Pick<MobilityTest, 'shortTitle'> | null,
): string => {
  const about = (stage.kind === 'between' ? stage.asking : undefined) ?? station
  const test = about && testById(about.mobilityTestId)
  if (!test) return 'Assessment'
  return `${test.shortTitle}, ${about.side === 'both' ? 'both legs' : `${about.side} leg`}`
}
