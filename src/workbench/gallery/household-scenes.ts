import type { HouseholdMember } from '../../session/household-ports'
import type { Scene } from './scene'

/** One runner, several, and one with a long name. */

const member = (
  id: string,
  name: string | null,
  assessments = 0,
  newestAt: string | null = null,
): HouseholdMember => ({
  id,
  name,
  assessments,
  newestAt,
})

const anna = member('anna', 'Anna', 7, '2026-10-11T08:20:00.000Z')
const household = [
  anna,
  member('ben', 'Bartholomew-Alexander of the Long Name', 1, '2026-09-02T17:00:00.000Z'),
  member('new', null),
]

export const inHousehold =
  (members: readonly HouseholdMember[] = household): Scene['fill'] =>
  (view) => {
    view.household = members
    view.runnerId = 'anna'
  }

const runners = (members: readonly HouseholdMember[]): Scene => ({
  route: { screen: 'runners' },
  fill: inHousehold(members),
})

export const householdScenes: Readonly<Record<string, Scene>> = {
  runners: runners(household),
  'runners-one': runners([member('anna', null, 3, '2026-10-11T08:20:00.000Z')]),
  'runners-first': runners([]),
  'home-household': {
    route: { screen: 'home' },
    fill: (view) => {
      inHousehold()(view)
      view.history = { kind: 'read', recent: [], open: null }
    },
  },
  'safety-household': {
    route: { screen: 'by-hand', assessmentId: null },
    fill: (view) => {
      inHousehold()(view)
      view.runner = null
    },
  },
}
