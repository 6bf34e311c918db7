import type { MobilityResult } from '../../src/assessment/test-result.ts'
import { explanation } from '../../src/ui/explanation.ts'

/** What is said behind a headline of sides that go as far as is usual. */
export const explained = (result: MobilityResult): string => explanation(result, { isShort: false })
