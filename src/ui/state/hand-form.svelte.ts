import type { AssessmentResult } from '../../assessment/assessment-result'
import type { ManualEntry } from '../../assessment/manual-trials'
import type { MethodResult } from '../../assessment/test-result'
import type { Side } from '../../pose/side'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { ManualMetric } from '../../protocol/manual-metric'
import { typedNumber } from '../format'
import { handPart } from '../result-text'
import { typedValue } from '../typed-value'

/** One value that is typed in, or that the stopwatch writes. */
export class HandField {
  text = $state('')
  /** Whether the runner has left it once: before, half a number is no mistake. */
  isLeft = $state(false)
  readonly typed = $derived.by(() => typedValue(this.text, this.metric))
  readonly problem: string | null = $derived(
    this.isLeft && this.typed.kind === 'refused' ? this.typed.say : null,
  )

  constructor(
    readonly metric: ManualMetric,
    readonly stored: number | null,
  ) {
    this.text = stored === null ? '' : typedNumber(stored, metric.unit)
  }

  get value(): number | null {
    return this.typed.kind === 'value' ? this.typed.value : null
  }

  get isChanged(): boolean {
    return this.typed.kind === 'refused' || this.value !== this.stored
  }

  write(value: number): void {
    this.text = typedNumber(value, this.metric.unit)
    this.isLeft = true
  }

  /** The field is left: what it stands for is shown as it will be kept. */
  settle(): void {
    this.isLeft = true
    if (this.typed.kind === 'value') this.write(this.typed.value)
  }
}

export interface HandTest {
  readonly test: MobilityTest
  readonly manual: ManualMetric
  readonly fields: Readonly<Record<Side, readonly HandField[]>>
}

/** What stands on a side already, in its order; withdrawn values do not. */
const storedValues = (part: MethodResult | null, side: Side): readonly number[] =>
  (part?.[side].trials ?? []).flatMap(({ outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[part!.metricId] : undefined
    return value === undefined ? [] : [value]
  })

const fieldsOf = (manual: ManualMetric, stored: readonly number[]): readonly HandField[] =>
  Array.from(
    { length: Math.max(manual.trials.count.value, stored.length) },
    (_, place) => new HandField(manual, stored[place] ?? null),
  )

/** Everything that can be measured by hand, filled with what an assessment has of it. */
export class HandForm {
  readonly tests: readonly HandTest[]

  constructor(tests: readonly MobilityTest[], entry: AssessmentResult | null) {
    this.tests = tests.flatMap((test) => {
      const { manual } = test
      if (!manual) return []
      const result = entry?.results.find(({ mobilityTestId }) => mobilityTestId === test.id)
      const part = result ? handPart(result) : null
      const fields = {
        left: fieldsOf(manual, storedValues(part, 'left')),
        right: fieldsOf(manual, storedValues(part, 'right')),
      }
      return [{ test, manual, fields }]
    })
  }

  get fields(): readonly HandField[] {
    return this.tests.flatMap(({ fields }) => [...fields.left, ...fields.right])
  }

  get isChanged(): boolean {
    return this.fields.some((field) => field.isChanged)
  }

  /** Marks what cannot be kept; whether all can. */
  check(): boolean {
    for (const field of this.fields) field.settle()
    return this.fields.every(({ typed }) => typed.kind !== 'refused')
  }

  entries(): readonly ManualEntry[] {
    return this.tests.map(({ test, fields }) => ({
      test,
      values: {
        left: fields.left.map(({ value }) => value),
        right: fields.right.map(({ value }) => value),
      },
    }))
  }
}
