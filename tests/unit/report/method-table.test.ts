import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { methodTable } from '../../../src/report/method-table'
import { reportDocumentSchema } from '../../../src/report/records'

const written = reportDocumentSchema.shape.method.parse(
  JSON.parse(JSON.stringify(methodTable(mobilityTests))),
)

describe('the method in a report', () => {
  it('names every paper that a test rests on, and what it is the reason for', () => {
    for (const [index, { evidence }] of mobilityTests.entries()) {
      expect(evidence.length).toBeGreaterThan(0)
      expect(written.tests[index]!.evidence).toEqual(evidence)
    }
  })

  it('says what a share is a length of, and which side a value above zero lies to', () => {
    const metrics = written.tests.flatMap((test) => test.metrics)
    const of = (id: string) => metrics.find(({ metricId }) => metricId === id)
    expect([of('swaySideways')?.ofStature, of('stanceWidth')?.ofStature]).toEqual(['mm', 'cm'])
    expect([of('hipShift')?.positive, of('dorsiflexion')?.positive]).toEqual(['left', null])
    expect(of('hipShift')?.ofStature).toBeNull()
  })

  it('cites a published number in full, and not by an id that only we know', () => {
    const ankle = written.tests.find(({ mobilityTestId }) => mobilityTestId === 'ankle-dorsiflexion')!
    const shank = ankle.metrics.find(({ metricId }) => metricId === 'dorsiflexion')!
    expect(shank.error.mdc).toMatchObject({ origin: 'published', source: ankle.evidence[0]!.cite })
  })
})
