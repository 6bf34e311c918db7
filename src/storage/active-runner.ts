import { withRating, type PainQuestion } from '../runner/pain'
import type { PainRating, RunnerProfile, RunnerRecord } from '../runner/records'
import type { Side } from '../pose/side'
import type { HouseholdMember, RunnerStore } from '../session/household-ports'
import type { AssessmentStore } from '../session/ports'

/** Whom all records belonged to while a device knew one runner only: such rows stay theirs. */
export const runnerOfBefore = 'runner-1'

/**
 * Who uses this page. Who was chosen last, if anything is stored of them; else whoever was measured last, as after a restore;
 * else, on a device that has nothing yet, somebody new. Two devices must not give the same id to two people: a backup of the
 * one, restored on the other, would make them one.
 */
export const chosenRunner = (
  household: readonly HouseholdMember[],
  remembered: string | null,
  fresh: () => string,
): string => {
  if (household.some(({ id }) => id === remembered) && remembered !== null) return remembered
  const byDate = household.toSorted((a, b) => Date.parse(b.newestAt ?? '') - Date.parse(a.newestAt ?? ''))
  const measured = byDate.find(({ newestAt }) => newestAt !== null)
  return (measured ?? household[0])?.id ?? remembered ?? fresh()
}

/** The runner who uses this page now, shown as soon as the store has answered: null when nothing was ever asked of them. */
export class ActiveRunner {
  readonly #store: RunnerStore
  readonly #id: Promise<string>
  readonly #show: (runner: RunnerRecord | null) => void
  #record: RunnerRecord | null = null
  #profile: { readonly profile: RunnerProfile; readonly at: string } | null = null
  #reading: Promise<void> | null = null

  constructor(store: RunnerStore, id: Promise<string>, show: (runner: RunnerRecord | null) => void) {
    this.#store = store
    this.#id = id
    this.#show = show
  }

  /** Shows what is stored, unless something newer was kept while the store was slow to answer. */
  read(): Promise<void> {
    this.#reading ??= this.#readOnce()
    return this.#reading
  }

  /** Shown at once, kept at once: there is no button to forget. `at`: ISO instant. */
  async keep(profile: RunnerProfile, at: string): Promise<void> {
    this.#profile = { profile, at }
    this.#show(this.#asked(await this.#id))
    await this.read()
    await this.#save(this.#asked(await this.#id))
  }

  /**
   * Which side goes first: drawn once for this runner, so that neither leg always has the fresher start; kept, so that a
   * retest has the same. `before`: what the device had drawn while it knew one runner only. A store that answers late may
   * know an earlier draw: that one stands from then on.
   */
  firstSide(runnerId: string, draw: () => Side, before: Side | null, at: string): Side {
    const known = this.#record?.firstSide ?? (runnerId === runnerOfBefore ? before : null)
    if (known) return known
    const firstSide = draw()
    const { profile = {}, at: changedAt = at } = this.#profile ?? {}
    const unknown = { schemaVersion: 1, id: runnerId, changedAt, profile } as const
    this.#record = {
      ...(this.#record ?? { ...unknown, ...(!this.#profile && { unasked: true }) }),
      firstSide,
    }
    void this.read().then(() => this.#record && this.#save(this.#record))
    return firstSide
  }

  /** What the others of the household call them. `at`: ISO instant. */
  async rename(name: string, at: string): Promise<void> {
    const id = await this.#id
    await this.read()
    const blank = { schemaVersion: 1, id, changedAt: at, profile: {}, unasked: true } as const
    const record: RunnerRecord = { ...(this.#record ?? blank), name }
    this.#show(record)
    await this.#save(record)
  }

  async #readOnce(): Promise<void> {
    const id = await this.#id
    const stored = await this.#store.runner(id)
    const drawn = this.#record?.firstSide
    if (stored) this.#record = { ...stored, ...(drawn && !stored.firstSide && { firstSide: drawn }) }
    this.#show(this.#profile ? this.#asked(id) : stored)
  }

  /** The record with what the runner said of themselves last. */
  #asked(id: string): RunnerRecord {
    const { profile, at: changedAt } = this.#profile!
    const asked: RunnerRecord = { ...this.#record, schemaVersion: 1, id, changedAt, profile }
    delete asked.unasked
    return asked
  }

  async #save(record: RunnerRecord): Promise<void> {
    this.#record = record
    await this.#store.saveRunner(record)
  }
}

/** Keeps how much and where a test hurt with its assessment. */
export const keepPainRating = async (
  store: AssessmentStore,
  assessmentId: string,
  question: PainQuestion,
  rating: PainRating | null,
): Promise<void> => {
  const assessment = (await store.assessment(assessmentId))?.assessment
  if (!assessment?.pain) return
  await store.saveAssessment({ ...assessment, pain: withRating(assessment.pain, question, rating) })
}
