import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { trialRecordSchema, type trialOutcomeSchema } from '../../../src/assessment/records'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { incomplete, measured, rejected, trialRecord } from '../../tools/synthetic-runner-records'

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
