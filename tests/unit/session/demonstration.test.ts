import { describe, expect, it } from 'vitest'
import { assessmentResult } from '../../../src/assessment/assessment-result'
import { makePlan } from '../../../src/prescription/plan'
import { mobilityTests } from '../../../src/protocol/registry'
import { demonstrated } from '../../../src/runner3d/abilities'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { motions } from '../../../src/runner3d/motions'
import { ObedientRunner } from '../../../src/runner3d/obedient-runner'
import { laptopView } from '../../../src/runner3d/view-point'
import { askedOf } from '../../../src/session/asked'
import { Conductor } from '../../../src/session/conductor'
import { demonstrable, type AbleTo } from '../../../src/session/demonstrable'
import { demonstration } from '../../../src/session/demonstration'
import { demonstratedRequest, demonstratedRunner } from '../../../src/session/demonstrated-runner'
import type { LookRequest } from '../../../src/session/ports'
import type { SessionEffect } from '../../../src/session/effect'
import { truePose } from '../../tools/virtual-runner-poses'
import { engine } from './event-list'

/** The whole demonstration, seen by a model that makes no errors: what is asked, done and measured, in seconds. */

const picture = { width: 640, height: 360 }
const body = bodyLengths(middleBody)
/** Milliseconds between two poses; where nobody measures the source leaves most of them out. */
const step = { stand: 1000 / 15, go: 1000 / 15, rest: 250 } as const
/** Twenty minutes of the runner's own time: whoever needs longer is stuck. */
const longest = 20 * 60_000

const edge = { id: 'demonstration', startedAt: '2026-05-01T08:00:00.000Z', appVersion: '0.1.0' }
const begunBy = (mobilityTestId: string | null, ableTo: AbleTo = demonstrated) =>
  demonstration(mobilityTestId, edge, ableTo)

const wholeDemonstration = () => {
  const effects: SessionEffect[] = []
  const looks: LookRequest[] = []
  let ids = 0
  const conductor = new Conductor({
    now: () => '2026-05-01T08:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    perform: (effect) => effects.push(effect),
    show: () => undefined,
    showLive: () => undefined,
    keepPictures: () => undefined,
    lookAgain: (request) => looks.push(request),
  })
  const runner = new ObedientRunner(body, demonstrated)
  conductor.dispatch(begunBy(null))
  conductor.hear({ kind: 'ready', picture, engine })
  let t = 0
  for (let asked = askedOf(conductor.state); asked && t < longest; asked = askedOf(conductor.state)) {
    const { mobilityTestId: motion, side, phase } = asked
    const { posture, from } = runner.at(t / 1000, { motion, side, phase })
    conductor.hear({
      kind: 'pose',
      pose: truePose(body, posture, { ...laptopView, from }, picture, t),
      light: { luma: 150, change: 0 },
    })
    for (const { id } of looks.splice(0)) conductor.hear({ kind: 'looked', id, looks: [] })
    t += step[phase]
  }
  return { conductor, effects, t }
}

describe('the demonstration', () => {
  const { conductor, effects, t } = wholeDemonstration()
  const { draft } = conductor.state

  it('leads to the end by itself', () => {
    expect(conductor.state.stage.kind).toBe('reporting')
    expect(draft!.assessment.state).toBe('finished')
    expect(t).toBeLessThan(10 * 60_000)
    expect(effects.at(-1)).toEqual({ kind: 'show-result', assessmentId: draft!.assessment.id })
  })

  it('is counted in at once at each station, and every trial counts', () => {
    const outcomes = draft!.trials.map((trial) => ('outcome' in trial ? trial.outcome.kind : 'manual'))
    expect(new Set(outcomes)).toEqual(new Set(['measured']))
    const tooEarly = conductor.events.filter(({ kind }) => kind === 'moved-too-early')
    expect(tooEarly).toEqual([])
  })

  it('finds the stiff right ankle and the weaker left balance, and no other difference', () => {
    const { results } = assessmentResult(draft!.assessment, draft!.trials)
    const told = (id: string) => {
      const result = results.find(({ mobilityTestId }) => mobilityTestId === id)
      if (result?.sides !== 'each') throw new Error(`${id} has no sides`)
      return [result.difference.kind, result.left.value!, result.right.value!] as const
    }
    const [ankle, left, right] = told('ankle-dorsiflexion')
    expect(ankle).toBe('large')
    // In perspective a knee that is nearer to the camera than its ankle tilts the line by up to a degree.
    expect(Math.abs(left - 41.5)).toBeLessThan(1)
    expect(Math.abs(right - 27.5)).toBeLessThan(1)
    const [balance, longestLeft, fullTime] = told('single-leg-balance')
    expect(balance).toBe('large')
    // His own 11 s, and lifting and lowering the foot.
    expect(Math.abs(longestLeft - 13_300)).toBeLessThan(500)
    expect(fullTime).toBeGreaterThanOrEqual(45_000)
    expect(told('hip-extension')[0]).toBe('none')
  })

  it('gives him a plan for the right ankle and the left balance, and leaves the rest alone', () => {
    const entry = assessmentResult(draft!.assessment, draft!.trials)
    const declarationOf = (id: string) => mobilityTests.find((test) => test.id === id) ?? null
    const plan = makePlan(demonstratedRequest(entry, declarationOf, '2026-05-01'))
    if (plan.kind !== 'plan') throw new Error(plan.reasons.join(' '))
    const served = plan.targeted.map(({ reason, first }) => `${reason.findingId} ${String(first)}`)
    expect(new Set(served)).toEqual(
      new Set(['ankle-dorsiflexion-uneven right', 'single-leg-balance-uneven left']),
    )
    expect(plan.weeks[0]!.workouts.length).toBeGreaterThan(1)
  })

  it('has a profile of its own that is as tall as the figure', () => {
    const { id, profile } = demonstratedRunner('2026-05-01T08:00:00.000Z')
    expect(id).toBe('virtual-runner')
    expect(profile.heightCm).toBe(middleBody.stature * 100)
  })
})

describe('what a demonstration shows', () => {
  const idsIn = (ableTo: AbleTo, mobilityTestId: string | null = null) =>
    begunBy(mobilityTestId, ableTo).assessment.mobilityTestIds

  it('is one test where one is asked for, and all that he can do where none is or he cannot do it', () => {
    expect(idsIn(demonstrated, 'hip-extension')).toEqual(['hip-extension'])
    expect(idsIn(demonstrated, 'single-leg-calf-raise')).toEqual(idsIn(demonstrated))
    expect(idsIn(demonstrated)).toContain('ankle-dorsiflexion')
  })

  it('leaves out a test that nobody gave him a motion for, on every side', () => {
    const { 'hip-extension': hip, ...others } = demonstrated
    const all = idsIn(demonstrated)
    expect(idsIn(others)).toEqual(all.filter((id) => id !== 'hip-extension'))
    expect(idsIn({ ...others, 'hip-extension': { left: hip!.left } })).not.toContain('hip-extension')
    const hinge = { ...mobilityTests.find(({ id }) => id === 'hip-extension')!, id: 'hip-hinge' }
    expect(demonstrable(demonstrated, [...mobilityTests, hinge]).map(({ id }) => id)).toEqual(all)
  })

  it('is what he has motions for', () => {
    for (const id of Object.keys(demonstrated)) expect(motions).toHaveProperty([id])
  })
})
