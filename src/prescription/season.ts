import type { PlanRequest, Season } from './plan-request'
import { isAfterRace, weeksToRaceIn } from './race'
import type { SourceId } from './sources'

/** What a season asks for. Each has strength, running and range in it; what changes is how much of each. */
export interface SeasonRule {
  readonly workoutsAtMost: number
  /** Whether heavy and fast work belong here. */
  readonly mayBuild: boolean
  readonly mayPower: boolean
  readonly strength: string
  readonly running: string
  readonly range: string
  readonly sources: readonly SourceId[]
}

const seasons: Readonly<Record<Season, SeasonRule>> = {
  'off-season': {
    workoutsAtMost: 3,
    mayBuild: true,
    mayPower: true,
    strength: 'The time to build strength: up to three workouts.',
    running: 'Easy running, less of it.',
    range: 'Time for what the tests found.',
    sources: ['article-case', 'article-mirror', 'article-muscles'],
  },
  'pre-season': {
    workoutsAtMost: 3,
    mayBuild: true,
    mayPower: true,
    strength: 'Strength turns into speed: heavy first, then fast.',
    running: 'More running, week by week.',
    range: 'Keep what was gained.',
    sources: ['article-mirror', 'article-muscles'],
  },
  'in-season': {
    workoutsAtMost: 2,
    mayBuild: true,
    mayPower: false,
    strength: 'Two short workouts keep the strength that you have; nothing new.',
    running: 'Running comes first.',
    range: 'A few minutes after runs.',
    sources: ['article-mirror', 'article-muscles'],
  },
  'post-season': {
    workoutsAtMost: 2,
    mayBuild: false,
    mayPower: false,
    strength: 'At most two workouts: light work, new movements, no load to speak of.',
    running: 'Rest, then easy running.',
    range: 'Time for what the tests found.',
    sources: ['article-mirror', 'article-muscles'],
  },
}

const raceWeek: SeasonRule = {
  ...seasons['in-season'],
  workoutsAtMost: 1,
  mayBuild: false,
  strength: 'One light workout: the race is near.',
}

const easyAfterRace: SeasonRule = {
  ...seasons['post-season'],
  strength: 'At most two light workouts: the race is still in the legs.',
}
const weekAfterRace: SeasonRule = {
  ...easyAfterRace,
  workoutsAtMost: 1,
  strength: 'One light workout: the race is still in the legs.',
}

/** Weeks before a race in which strength work only keeps the body moving; usual practice. */
const nearRaceWeeks = 1

/** The rule of one week of the plan, counted from 1. What mileage takes, strength gives. */
export const seasonRule = (request: PlanRequest, week: number): SeasonRule => {
  const left = weeksToRaceIn(request, week)
  if (left !== null && left >= 0 && left <= nearRaceWeeks) return raceWeek
  if (isAfterRace(request, week)) return left === -1 ? weekAfterRace : easyAfterRace
  const rule = seasons[request.season]
  return request.isMileageRising
    ? {
        ...rule,
        workoutsAtMost: Math.max(1, rule.workoutsAtMost - 1),
        strength: `${rule.strength} One workout less while your mileage rises.`,
      }
    : rule
}

export const seasonWords = (season: Season): SeasonRule => seasons[season]
