import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { trialRecordSchema, type trialOutcomeSchema } from '../../../src/assessment/records'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { byHand, incomplete, measured, rejected, trialRecord } from '../../tools/synthetic-runner-records'

describe('a trial record', () => {
  it('holds exactly what a trial can come to', () => {
    type Stored = z.infer<typeof trialOutcomeSchema>
    expectTypeOf<TrialOutcome>().toExtend<Stored>()
    expectTypeOf<Stored>().toExtend<TrialOutcome>()
  })

  it.each([
    ['measured', measured('left', 38)],
    ['measured on both legs together', measured('both', -4, 'depth')],
    ['rejected', rejected('right', 'heelLifted')],
    ['incomplete', incomplete('no-hold', 'view-oblique')],
  ])('comes back from the store as it went in: %s', (_, outcome) => {
    const record = trialRecord('left', outcome)
    expect(trialRecordSchema.parse(structuredClone(record))).toEqual(record)
  })

  it('by hand comes back as it went in, without engine, set-up and evidence', () => {
    const record = byHand('right', { kneeToWall: 9.5 })
    expect(trialRecordSchema.parse(structuredClone(record))).toEqual(record)
  })

  it.each([
    ['poses', { evidenceId: 'evidence' }],
    ['an engine', { engine: trialRecord('left', measured('left', 38)).engine }],
    ['a set-up', { setUp: trialRecord('left', measured('left', 38)).setUp }],
    ['no number', { outcome: incomplete('no-hold') }],
    ['a rejection', { outcome: rejected('left', 'heelLifted') }],
    ['both sides', { side: 'both' }],
  ])('by hand is refused with %s', (_, fields) => {
    expect(trialRecordSchema.safeParse({ ...byHand('left', { kneeToWall: 9.5 }), ...fields }).success).toBe(
      false,
    )
  })

  it.each([['engine'], ['setUp'], ['evidenceId']])('by camera is refused without its %s', (field) => {
    const record = { ...trialRecord('left', measured('left', 38)), [field]: null }
    expect(trialRecordSchema.safeParse(record).success).toBe(false)
  })

  it.each([
    ['a value that is no number', { ...trialRecord('left', measured('left', Number.NaN)) }],
    ['an endless value', { ...trialRecord('left', measured('left', Infinity)) }],
    ['a rejection without a fault', { ...trialRecord('left', rejected('left')) }],
    ['no reason for no number', { ...trialRecord('left', incomplete()) }],
    ['an unknown reason', { ...trialRecord('left', { kind: 'incomplete', missing: ['moon'] } as never) }],
    ['a third side', { ...trialRecord('middle' as never, measured('left', 38)) }],
    ['no instant', { ...trialRecord('left', measured('left', 38)), at: 'yesterday' }],
    ['a later schema', { ...trialRecord('left', measured('left', 38)), schemaVersion: 3 }],
  ])('is refused with %s', (_, record) => {
    expect(trialRecordSchema.safeParse(record).success).toBe(false)
  })
})
