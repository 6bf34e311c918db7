import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { trialsForDifference } from '../../src/assessment/asymmetry'
import { referenceRanges } from '../../src/assessment/usual-ranges'
import { landmarkNames } from '../../src/pose/landmark'
import type { FaultRule } from '../../src/protocol/declared-faults'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { neededLandmarks } from '../../src/protocol/needed-landmarks'
import { strengthChecks } from '../../src/prescription/strength-checks'
import { mobilityTests } from '../../src/protocol/registry'
import { manualMeasure, measureOf } from '../../src/protocol/measure'
import { widestYawOf } from '../../src/protocol/gate-limits'
import { endCue } from '../../src/session/cue-words'
import { cues, longestCaption } from '../../src/session/cues'
import { missingFixes } from '../../src/session/missing-cues'
import { measured } from '../tools/synthetic-runner-records'
import { bannedInCode, bannedInCopy } from '../architecture/banned-words'
import { constantsIn } from './constants'

const folder = fileURLToPath(new URL('../../src/protocol/mobility-tests/', import.meta.url))
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''))
const ids = mobilityTests.map(({ id }) => id)

const words = (text: string) => text.trim().split(/\s+/).length
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const bannedWordsIn = (text: string) =>
  [...bannedInCode, ...bannedInCopy]
    .filter(({ pattern }) => pattern.test(text))
    .map(({ pattern }) => pattern.source)

const sideView = (test: MobilityTest): MobilityTest => ({ ...test, view: { plane: 'sagittal', near: 'any' } })
const faultsOf = (test: MobilityTest): readonly FaultRule[] => Object.values(test.faults)

describe('the mobility tests together', () => {
  it('are the files of their folder, each under its own name', () => {
    expect([...ids].sort()).toEqual([...files].sort())
    for (const id of ids) expect(id).toMatch(kebab)
  })

  it('have each their own place in the protocol', () => {
    const orders = mobilityTests.map(({ order }) => order)
    expect(new Set(orders).size).toBe(orders.length)
  })

  it('have findings whose ids nobody else uses', () => {
    const findings = mobilityTests.flatMap((test) => test.findings.map(({ id }) => id))
    expect(new Set(findings).size).toBe(findings.length)
  })
})

it('every cue of the session itself has at most five words too', () => {
  const captions = [...Object.values(cues).map(({ caption }) => caption), ...Object.values(missingFixes)]
  for (const caption of captions) expect(words(caption)).toBeLessThanOrEqual(longestCaption)
})

it('some test can be measured with a tape, and some with a stopwatch', () => {
  const instruments = mobilityTests.flatMap(({ manual }) => (manual ? [manual.instrument] : []))
  expect(new Set(instruments)).toEqual(new Set(['tape', 'stopwatch']))
  const metrics = mobilityTests.flatMap(({ manual }) => (manual ? [manual.metric] : []))
  expect(new Set(metrics).size).toBe(metrics.length)
})

describe.each(mobilityTests.map((test) => [test.id, test] as const))('%s', (_, test) => {
  it('has a version and asks for at least one trial in no more attempts than it allows', () => {
    expect(Number.isInteger(test.version) && test.version >= 1).toBe(true)
    expect(test.trials.count.value).toBeGreaterThan(0)
    expect(test.trials.attempts.value).toBeGreaterThanOrEqual(test.trials.count.value)
  })

  it('rests published constants on its own evidence, and gives a reason for the others', () => {
    const evidence = test.evidence.map(({ id }) => id)
    const found = constantsIn(test)
    expect(found.length).toBeGreaterThan(0)
    for (const { origin, source, value } of found) {
      expect(Number.isFinite(value)).toBe(true)
      if (origin === 'published') expect(evidence).toContain(source)
      else expect(words(source)).toBeGreaterThan(3)
    }
  })

  it('names published evidence, each cited in full, that a constant rests on or a part that it has', () => {
    const used = constantsIn(test).map(({ source }) => source)
    expect(test.evidence.length).toBeGreaterThan(0)
    expect(new Set(test.evidence.map(({ id }) => id)).size).toBe(test.evidence.length)
    for (const { id, cite, backs } of test.evidence) {
      expect(cite).toMatch(/\b(19|20)\d\d\b/)
      expect(id).toMatch(kebab)
      expect(cite).toContain(id.split('-').at(-1))
      expect(used.includes(id) || backs !== undefined, `${id} is evidence of nothing`).toBe(true)
      if (!backs) continue
      expect(backs.says).toMatch(/^[A-Z].*\d.*\.$/)
      expect(Object.values(test[backs.part]).length).toBeGreaterThan(0)
    }
  })

  it('says of itself only what somebody reads: a part of the body that its limb is not, a check that is kept', () => {
    expect(new Set(test.demands).size).toBe(test.demands.length)
    if (test.bodyPart !== undefined) expect(test.bodyPart).not.toBe(test.limb)
    if (test.strengthCheck !== undefined)
      expect(strengthChecks.map(({ id }) => id)).toContain(test.strengthCheck)
    for (const [id, { noRange }] of Object.entries(test.metrics)) {
      if (noRange === undefined) continue
      expect(noRange).toMatch(/^([^ ]+ ){3,}.*\.$/)
      expect(referenceRanges.map(({ metricId }) => metricId)).toContain(id)
    }
  })

  it('reads landmarks that exist', () => {
    const needed = neededLandmarks(test)
    expect(needed.length).toBeGreaterThan(0)
    for (const name of needed) expect(landmarkNames).toContain(name)
  })

  it('names only channels, phases and metrics that it has', () => {
    const [channels, phases] = [Object.keys(test.channels), Object.keys(test.phases)]
    for (const { of } of Object.values(test.phases)) expect(channels).toContain(of)
    for (const { of, during } of Object.values(test.metrics)) {
      expect(channels).toContain(of)
      expect(phases).toContain(during)
    }
    for (const { of, during, from } of faultsOf(test)) {
      expect(channels).toContain(of)
      expect(phases).toContain(during)
      expect(phases).toContain(from)
    }
    for (const { of } of Object.values(test.ends ?? {})) expect(channels).toContain(of)
    expect(phases).toContain(test.movement)
    expect(Object.keys(test.metrics)).toContain(test.primary)
    for (const { metric } of test.findings) expect(Object.keys(test.metrics)).toContain(metric)
  })

  it('has findings that can be judged, under its own name', () => {
    for (const { id, kind, limit } of test.findings) {
      expect(id.startsWith(`${test.id}-`)).toBe(true)
      if (kind !== 'side-difference') expect(limit).toBeDefined()
      if (kind === 'side-difference') expect(test.sides).toBe('each')
    }
  })

  it('holds a difference between sides real no sooner than large', () => {
    for (const { error, largeDifference, positive } of Object.values(test.metrics)) {
      expect(largeDifference !== undefined).toBe(test.sides === 'each' || positive !== undefined)
      // The pose is a part of the set-up error, never more than all of it.
      if (error.firstLook) expect(error.firstLook.value).toBeLessThan(error.setUp.value)
      if (largeDifference) expect(largeDifference.value).toBeGreaterThanOrEqual(error.mdc.value)
    }
  })

  it(`has captions of at most ${longestCaption} words`, () => {
    for (const { caption, say } of faultsOf(test)) {
      expect(words(caption)).toBeLessThanOrEqual(longestCaption)
      expect(say).toMatch(/[.!]$/)
    }
  })

  it('has cues of at most the same, whatever ends a hold, and three lines in brief', () => {
    const { go, hold, along } = test.cues
    const ended = ['time', 'foot-down', ...Object.keys(test.ends ?? {})].flatMap((endedBy) => {
      const outcome = measured('left', 44_600, test.primary)
      return outcome.kind === 'measured' ? (endCue(test, { ...outcome, endedBy }) ?? []) : []
    })
    for (const { caption, speech } of [go, hold, along ?? [], ended].flat()) {
      expect(words(caption)).toBeLessThanOrEqual(longestCaption)
      expect(speech).toMatch(/[.!]$/)
    }
    expect(test.inBrief).toHaveLength(3)
    for (const line of test.inBrief) expect(words(line)).toBeLessThanOrEqual(longestCaption)
  })

  it('is a part or a variant of a test that stands by itself, and that has the same sides', () => {
    for (const other of [test.partOf, test.variantOf].filter((id) => id !== undefined)) {
      const main = mobilityTests.find(({ id }) => id === other)
      expect(main).toMatchObject({ id: other, sides: test.sides })
      expect(main?.partOf ?? main?.variantOf).toBeUndefined()
    }
  })

  it('has a name for itself and its parts, where it has parts', () => {
    expect(test.together !== undefined).toBe(mobilityTests.some(({ partOf }) => partOf === test.id))
  })

  it('gives a reason for showing no number, and one for a limit of view that is its own', () => {
    if (test.hidesValue !== undefined) expect(words(test.hidesValue)).toBeGreaterThan(3)
    const { widestYaw, plane } = test.view
    // Wider would measure what every other side view refuses; from the front, what is a tenth too small and more.
    const widest = plane === 'sagittal' ? widestYawOf(sideView(test)) : (Math.acos(0.9) * 180) / Math.PI
    if (widestYaw) expect(widestYaw.value).toBeLessThan(widest)
  })

  it('is led through, or offered by itself, or a variant, or neither, but never two of them', () => {
    const places = [test.inAssessment, test.byItself === true, test.variantOf !== undefined]
    expect(places.filter(Boolean).length).toBeLessThanOrEqual(1)
  })

  it('tells what has a direction by how near it is to zero', () => {
    for (const { better, positive } of Object.values(test.metrics)) if (positive) expect(better).toBe('zero')
  })

  it('lets by hand be measured only what has its own id, its range, and an error that is more than its step', () => {
    const { manual } = test
    if (!manual) return
    expect(Object.keys(test.metrics)).not.toContain(manual.metric)
    expect(test.sides).toBe('each')
    const { plausible, step, error, largeDifference, trials } = manual
    const [least, most] = [plausible.least.limit.value, plausible.most.limit.value]
    expect(least).toBeLessThan(most)
    for (const end of [least, most]) expect(end / step.value).toBe(Math.round(end / step.value))
    const isRatio = manual.compare === 'ratio'
    expect(error.mdc.value).toBeGreaterThan(isRatio ? (least + step.value) / least : step.value)
    expect(largeDifference.value).toBeGreaterThanOrEqual(error.mdc.value)
    expect(largeDifference.value).toBeLessThan(isRatio ? most / least : most - least)
    expect(trials.count.value).toBeGreaterThanOrEqual(trialsForDifference.value)
    if (manual.instrument === 'stopwatch') expect(manual.endsAt.value).toBe(most)
    if (manual.instrument === 'tape') expect(Object.keys(test.metrics)).toContain(manual.check.against)
  })

  it('tells a hand what to do, step by step, and what to do about a number that cannot be', () => {
    const { manual } = test
    if (!manual) return
    expect(manual.instructions.length).toBeGreaterThanOrEqual(3)
    const ends = [manual.plausible.least.say, manual.plausible.most.say]
    for (const sentence of [...manual.instructions, ...ends]) expect(sentence).toMatch(/\.$/)
    expect(words(manual.comparative)).toBe(2)
  })

  it('names the lesser side of every difference that it may tell', () => {
    const told = [test.primary, ...(test.ceiling ? [test.ceiling.then] : [])]
    const measures = [...told.map((id) => measureOf(test, id)), manualMeasure(test) ?? []].flat()
    for (const { lesser } of test.sides === 'each' ? measures : [])
      expect(`${lesser.limb} ${lesser.does}`).toMatch(/^(?!side|.*has less)[a-z]+ [a-z]+s [a-z ]+$/)
  })

  it('says nothing that this product does not say', () => {
    expect(texts(test).flatMap(bannedWordsIn)).toEqual([])
  })
})
