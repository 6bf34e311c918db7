import type { AssessmentRecord } from '../assessment/records'
import { opposite, type Side } from '../pose/side'
import { mobilityTest } from '../protocol/registry'
import type { Station } from './state'

const viewOf = (id: string) => mobilityTest(id)?.view.plane
const isBilateral = (id: string) => mobilityTest(id)?.sides === 'both'

const station =
  (side: Side) =>
  (mobilityTestId: string): Station => ({
    mobilityTestId,
    side: isBilateral(mobilityTestId) ? 'both' : side,
  })

/**
 * Every station of an assessment, in order. First what is seen from the front, one leg after the other; then all that is seen
 * from the side on the first side, with the tests of both legs among it; then the runner turns round, once, for what is left
 * of the other side.
 */
export const stationsOf = ({
  mobilityTestIds: ids,
  firstSide,
}: Pick<AssessmentRecord, 'mobilityTestIds' | 'firstSide'>): readonly Station[] => {
  const [here, there] = [station(firstSide), station(opposite(firstSide))]
  const isFront = (id: string) => viewOf(id) === 'frontal'
  const fromSide = ids.filter((id) => !isFront(id))
  return [
    ...ids.filter(isFront).flatMap((id) => (isBilateral(id) ? [here(id)] : [here(id), there(id)])),
    ...fromSide.map(here),
    ...fromSide.filter((id) => !isBilateral(id)).map(there),
  ]
}
