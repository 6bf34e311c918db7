import { describe, expect, it } from 'vitest'
import { editedPlan } from '../../../src/prescription/edit-plan'
import { makePlan } from '../../../src/prescription/plan'
import { brokenBy } from '../../tools/edit-oracles'
import { forbiddenIn, shortRestsIn, wrongTimeIn } from '../../tools/plan-oracles'
import { rules } from '../../tools/plan-rules'
import { seededRunner } from '../../tools/plan-runners'
import { someEdits } from '../../tools/simulated-edits'
import { trained } from '../../tools/simulated-log'

const runners = 1000
const runnersToTrain = 120
const none = { moves: [], swaps: [], minutes: [] }
/** Of a plan whatever its runner does with it; days and minutes are the runner's own. */
const kept = [
  'held stretches come last, and never warm up',
  'the smaller side begins and gets a set more, and both train',
  'no exercise is twice in a workout',
  'every dose is one of its exercise, light or of the block of the week',
  'no exercise asks for a load that nobody there can make, and none for less work that is not heavier',
  'nobody lifts heavy with a condition that asks for clearance',
  'every workout has something in it',
]

describe(`${runners} plans of chance that their runners changed`, { timeout: 240_000 }, () => {
  const all = Array.from({ length: runners }, (_, seed) => {
    const request = seededRunner(seed)
    const made = makePlan(request)
    if (made.kind === 'no-plan') throw new Error('no plan')
    const edits = someEdits(made, request, seed)
    return { seed, request, made, edits, ...editedPlan(made, request, edits) }
  })
  const changedWeeks = ({ moves, minutes, swaps }: (typeof all)[number]['edits'], week: number) =>
    swaps.length > 0 || [...moves, ...minutes].some((each) => each.week === week)
  const workoutsOf = ({ plan }: (typeof all)[number]) => plan.weeks.flatMap(({ workouts }) => workouts)

  it.each(kept)('%s', (name) => {
    const breaches = all.flatMap(({ seed, request, plan }) =>
      rules[name]!(request, plan, () => []).map((what) => ({ seed, what })),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('rest as long as before, take the time that they tell, and have nothing in them that must not be', () => {
    const breaches = all.flatMap((each) =>
      workoutsOf(each).flatMap((workout) =>
        [...shortRestsIn(workout), ...wrongTimeIn(workout), ...forbiddenIn(each.request, workout)].map(
          (what) => ({ seed: each.seed, what }),
        ),
      ),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('warn of each rule that a change breaks, in its week, and of nothing else', () => {
    const breaches = all.flatMap(({ seed, request, made, edits, plan, warnings }) =>
      plan.weeks.flatMap(({ number }) => {
        const said = warnings.filter(({ week }) => week === number).map(({ say }) => say)
        // How full a week is, is no change that is warned of: it is measured against the week as that made it.
        const before = editedPlan(made, request, { ...none, ...(edits.weeks && { weeks: edits.weeks }) }).plan
        const broken = changedWeeks(edits, number)
          ? brokenBy({ plan, made: before, request, edits, week: number })
          : []
        return [
          ...broken
            .filter((words) => !said.some((say) => say.includes(words)))
            .map((words) => ({ seed, week: number, unsaid: words })),
          ...said
            .filter((say) => !broken.some((words) => say.includes(words)))
            .map((say) => ({ seed, week: number, saidWithoutCause: say })),
        ]
      }),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('keep heavy days apart where how full weeks are was said anew, over the seams of weeks too', () => {
    const rule = Object.entries(rules).find(([name]) => name.startsWith('a hard workout keeps a day'))![1]
    const heavy = all.filter(({ made }) =>
      made.weeks.some(({ workouts }) => workouts.some(({ isHard }) => isHard)),
    )
    expect(heavy.length).toBeGreaterThan(80)
    const breaches = heavy.flatMap(({ seed, request, made }) =>
      made.weeks.flatMap(({ number: week }) => {
        const weeks = [{ week, lifeLoad: 'light' as const, isMileageRising: seed % 2 === 0 }]
        const { plan } = editedPlan(made, request, { ...none, weeks })
        return rule(request, plan, () => []).map((what) => ({ seed, week, what }))
      }),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('are changed in the weeks that were changed alone, and the same again for the same changes', () => {
    for (const { made, request, edits, plan } of all.slice(0, 300)) {
      expect(editedPlan(made, request, edits).plan).toEqual(plan)
      expect(editedPlan(made, request, none)).toEqual({ plan: made, warnings: [] })
      for (const week of plan.weeks) {
        const isLoaded = edits.weeks?.some((each) => each.week === week.number) ?? false
        if (!changedWeeks(edits, week.number) && !isLoaded) expect(week).toEqual(made.weeks[week.number - 1])
      }
    }
  })

  it('follow the log afterwards as others do', () => {
    const breaches = all.slice(0, runnersToTrain).flatMap(({ seed, request, edits }) => {
      const { current } = trained(request, seed, edits)
      const structure = kept.flatMap((name) => rules[name]!(request, current.plan, current.adaptationsOf))
      const inside = current.plan.weeks.flatMap(({ workouts }) =>
        workouts.flatMap((each) => [
          ...shortRestsIn(each),
          ...wrongTimeIn(each),
          ...forbiddenIn(request, each),
        ]),
      )
      return [...structure, ...inside].map((what) => ({ seed, what }))
    })
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('were changed in every way, and broke every rule that warns', () => {
    const count = (has: (each: (typeof all)[number]) => boolean) => all.filter(has).length
    expect(count(({ edits }) => edits.moves.length > 0)).toBeGreaterThan(250)
    expect(count(({ edits }) => edits.swaps.length > 0)).toBeGreaterThan(100)
    expect(count(({ edits }) => edits.minutes.length > 0)).toBeGreaterThan(250)
    expect(count(({ edits }) => edits.weeks !== undefined)).toBeGreaterThan(150)
    const said = all.flatMap(({ warnings }) => warnings.map(({ say }) => say)).join('\n')
    for (const words of [
      'from your race',
      'on the day of a hard run',
      'less than a day away',
      'wants a day between',
      'Two workouts lie on one day',
      'No day is left',
      'takes longer than',
      'is hard now',
    ])
      expect(said).toContain(words)
  })
})
