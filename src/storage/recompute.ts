import { isManual, seenTrialSchema, type SeenTrial, type TrialRecord } from '../assessment/records'
import { deg } from '../math/units'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { recomputedOutcome } from '../protocol/recomputed-outcome'
import { mobilityTest } from '../protocol/registry'
import type { StoreParts } from './assessment-store'
import { noteChange } from './backed-up'
import type { Database } from './database'
import { trialEvidence } from './evidence-codec'
import { troubleOf } from './faults'
import { withUnknown } from './row-change'
import { rowSchemas } from './rows'
import { whole } from './transaction'

/** `outdated`: measured by an older version of its declaration. `all`: after an algorithm was mended. */
export type Recomputed = 'outdated' | 'all'

export interface Recomputation {
  /** Trials that were computed anew. */
  readonly looked: number
  /** Of these, those that came to something else than before. */
  readonly changed: number
  /** Those that stay as they were, because what was kept of them does not tell any more. */
  readonly kept: number
}

type Step = keyof Recomputation

export type DeclarationOf = (id: string) => MobilityTest | undefined

const isWanted = (trial: TrialRecord, which: Recomputed, declarationOf: DeclarationOf): boolean => {
  if (isManual(trial)) return false
  const version = declarationOf(trial.mobilityTestId)?.version
  // A newer tab may have measured it with a declaration that this one does not know.
  if (version === undefined || version < trial.mobilityTestVersion) return false
  return which === 'all' || version > trial.mobilityTestVersion
}

/** The same text for the same value, in whatever order its fields came. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** A stored trial with today's outcome and the version it is of; null where that cannot be computed, or not be stored. */
const recomputedTrial = (trial: SeenTrial, evidence: unknown, test: MobilityTest): SeenTrial | null => {
  const parsed = rowSchemas.evidence.safeParse(evidence)
  if (!parsed.success) return null
  const { roll, luma, noise } = trial.setUp
  const signs = { roll: roll === null ? null : deg(roll), luma, noise }
  const outcome = recomputedOutcome(test, trial.side, signs, trialEvidence(parsed.data))
  return seenTrialSchema.safeParse({ ...trial, mobilityTestVersion: test.version, outcome }).data ?? null
}

/** Reads, computes and writes in one transaction: what was deleted or taken back meanwhile stays so. */
const recomputeTrial = (
  database: Database,
  id: string,
  which: Recomputed,
  declarationOf: DeclarationOf,
): Promise<readonly Step[]> => {
  const transaction = database.transaction(['trials', 'evidence', 'settings'], 'readwrite')
  return whole(transaction, async (): Promise<readonly Step[]> => {
    const trials = transaction.objectStore('trials')
    const raw: unknown = await trials.get(id)
    const parsed = rowSchemas.trials.safeParse(raw)
    if (!parsed.success || isManual(parsed.data) || !isWanted(parsed.data, which, declarationOf)) return []
    const trial = parsed.data
    const evidence: unknown = await transaction.objectStore('evidence').get(trial.evidenceId)
    const anew = recomputedTrial(trial, evidence, declarationOf(trial.mobilityTestId)!)
    if (!anew) return ['kept']
    if (told(anew) !== told(trial)) {
      await trials.put(withUnknown(raw, trial, anew))
      await noteChange(transaction)
    }
    return told(anew.outcome) === told(trial.outcome) ? ['looked'] : ['looked', 'changed']
  })
}

/** The ids of trials that may be wanted, by the index alone: the one that is recomputed is read, and checked. */
const candidates = async (
  database: Database,
  which: Recomputed,
  declarationOf: DeclarationOf,
): Promise<readonly string[]> => {
  if (which === 'all') return database.getAllKeys('trials')
  const index = database.transaction('trials').store.index('testAndVersion')
  const tests = new Map<string, number>()
  for (let row = await index.openKeyCursor(null, 'nextunique'); row; row = await row.continue()) {
    const [id] = row.key
    const version = declarationOf(id)?.version
    if (version !== undefined) tests.set(id, version)
  }
  const found = [...tests].map(([id, version]) =>
    index.getAllKeys(IDBKeyRange.bound([id, 0], [id, version], false, true)),
  )
  return (await Promise.all(found)).flat().sort()
}

/**
 * Computes stored trials anew from what they were read from, each in its own transaction, so that an end in the middle
 * loses nothing and the next pass goes on. Where nothing is outdated it costs a look at an index.
 */
export const recompute = async (
  { connection, faults, writes }: StoreParts,
  which: Recomputed,
  declarationOf: DeclarationOf = mobilityTest,
): Promise<Recomputation> => {
  const steps: Step[] = []
  try {
    const ids = await writes.inTurn(() =>
      connection.use((database) => candidates(database, which, declarationOf)),
    )
    for (const id of ids) {
      const done = await writes.inTurn(() =>
        connection.use((database) => recomputeTrial(database, id, which, declarationOf)),
      )
      steps.push(...done)
    }
  } catch (error) {
    faults.raise(troubleOf(error))
  }
  const count = (step: Step) => steps.filter((each) => each === step).length
  return { looked: count('looked'), changed: count('changed'), kept: count('kept') }
}
