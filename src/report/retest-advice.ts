import { safetyDecision } from '../runner/safety'
import type { IsoDay } from '../prescription/iso-day'
import type { ReportDocument } from './records'

/** When to test again, as far as the report can tell. */
export type RetestAdvice =
  /** Something has to be looked at by a professional first. */
  | { readonly kind: 'looked-at-first' }
  | { readonly kind: 'day'; readonly day: IsoDay }
  /** No plan is part of the report: the usual time, for whom nothing speaks against it (clinical reference 7.2). */
  | { readonly kind: 'usual' }

/** A red flag counts with or without a plan: of the last sitting in which somebody was asked. */
export const isFlagged = ({ assessment }: Pick<ReportDocument, 'assessment'>): boolean => {
  const safety = (assessment.sittings ?? []).flatMap(({ safety: told }) => told ?? []).at(-1)
  if (!safety) return false
  // Pain of that day settles; a sign has to be looked at.
  const { flags, since = [], isCleared } = safety
  const decision = safetyDecision({ flags, since, isCleared }, [])
  return decision.kind === 'ask-clearance' || (decision.kind === 'stop' && decision.urgency !== null)
}

export const retestAdvice = (document: Pick<ReportDocument, 'assessment' | 'pageOne'>): RetestAdvice => {
  const { plan } = document.pageOne
  if (plan?.kind === 'stopped' || isFlagged(document)) return { kind: 'looked-at-first' }
  return plan ? { kind: 'day', day: plan.retestDay } : { kind: 'usual' }
}
