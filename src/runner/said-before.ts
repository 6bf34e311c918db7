import type { BodyPart, Condition, RedFlagId, RunnerProfile, SafetyDraft } from './records'

/** What was said about oneself names a line of the checklist word for word, or so nearly that the runner has to look at it. */
const flagOf: Readonly<Partial<Record<Condition, RedFlagId>>> = {
  // "Not yet over" there; the line is true of one that has healed, too.
  'bone-stress': 'stress-fracture',
  'hip-replacement': 'operation',
  // With symptoms or not, nobody has said: the line is looked at, and the tick taken away.
  pregnancy: 'pregnancy',
}

/** Not of leg or back, which is what the line on operations asks about. */
const elsewhere: readonly BodyPart[] = ['shoulder', 'wrist', 'neck']

/**
 * The lines of the checklist that the runner has said already under "About you" (clinical reference, 7.3): ticked before anybody
 * asks, so that the check does not contradict it. Each can be unticked.
 */
export const flagsFrom = ({
  ageBand,
  conditions = [],
  history = [],
}: RunnerProfile): readonly RedFlagId[] => {
  const freshlyOperated = history.some(
    ({ kind, part, since }) =>
      kind === 'operation' && since === 'under-12-weeks' && !elsewhere.includes(part),
  )
  return [
    ...new Set([
      ...conditions.flatMap((condition) => flagOf[condition] ?? []),
      ...(freshlyOperated ? (['operation'] as const) : []),
      ...(ageBand === 'under-16' ? (['under-16'] as const) : []),
    ]),
  ]
}

/**
 * What is ticked when the checklist is shown: what was kept of it, and every line that was said since under "About you". One that
 * had been ticked by that before, and was unticked by hand, stays so.
 */
export const tickedAtFirst = (
  kept: SafetyDraft | null,
  saidBefore: readonly RedFlagId[],
): readonly RedFlagId[] => {
  const known = [...(kept?.safety.flags ?? []), ...(kept?.saidBefore ?? [])]
  return [...(kept?.safety.flags ?? []), ...saidBefore.filter((id) => !known.includes(id))]
}
