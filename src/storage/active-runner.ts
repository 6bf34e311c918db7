import { withRating, type PainQuestion } from '../runner/pain'
import type { PainRating, RunnerProfile, RunnerRecord } from '../runner/records'
import type { Side } from '../pose/side'
import type { HouseholdMember, RunnerStore } from '../session/household-ports'
import type { AssessmentStore } from '../session/ports'
import { merged } from './row-change'

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

type Change = (runner: RunnerRecord | null) => RunnerRecord

/** The runner who uses this page now, shown as soon as the store has answered: null when nothing was ever asked of them. */
export class ActiveRunner {
  readonly #store: RunnerStore
  readonly #id: Promise<string>
  readonly #show: (runner: RunnerRecord | null) => void
  /** As it is shown: what is stored, and over it what is on its way there. */
  #record: RunnerRecord | null = null
  #pending: readonly Change[] = []
  #reading: Promise<void> | null = null

  constructor(store: RunnerStore, id: Promise<string>, show: (runner: RunnerRecord | null) => void) {
    this.#store = store
    this.#id = id
    this.#show = show
  }

  /** Shows what is stored, unless something newer was kept while the store was slow to answer. */
  read(): Promise<void> {
    this.#reading ??= this.readAgain()
    return this.#reading
  }

  /** After another tab has written. */
  async readAgain(): Promise<void> {
    const stored = await this.#store.runner(await this.#id)
    this.#record = this.#pending.reduce<RunnerRecord | null>((record, change) => change(record), stored)
    this.#show(this.#record)
  }

  /**
   * Shown at once, kept at once: there is no button to forget. Only what the runner changed is changed: another tab may have
   * kept another answer. `at`: ISO instant.
   */
  async keep(profile: RunnerProfile, at: string): Promise<void> {
    const before = this.#record?.profile ?? {}
    const id = await this.#id
    await this.#keep((record) => {
      const known = record?.profile ?? {}
      const asked = { ...(record ?? blank(id, at)), changedAt: at, profile: merged(before, profile, known) }
      delete asked.unasked
      return asked
    })
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
    void this.#keep((record) => ({ firstSide, ...(record ?? blank(runnerId, at)) }), false)
    return firstSide
  }

  /** What the others of the household call them. `at`: ISO instant. */
  async rename(name: string, at: string): Promise<void> {
    const id = await this.#id
    await this.#keep((record) => ({ ...(record ?? blank(id, at)), changedAt: at, name }))
  }

  async #keep(change: Change, isShown = true): Promise<void> {
    this.#pending = [...this.#pending, change]
    this.#record = change(this.#record)
    if (isShown) this.#show(this.#record)
    await this.read()
    await this.#store.changeRunner(await this.#id, change)
    this.#pending = this.#pending.filter((other) => other !== change)
  }
}

/** Somebody of whom nothing is kept yet, at an ISO instant. */
export const blank = (id: string, at: string): RunnerRecord => ({
  schemaVersion: 1,
  id,
  changedAt: at,
  profile: {},
  unasked: true,
})

/** Keeps how much and where a test hurt with its assessment. */
export const keepPainRating = (
  store: AssessmentStore,
  assessmentId: string,
  question: PainQuestion,
  rating: PainRating | null,
) =>
  store.changeAssessment(assessmentId, (assessment) =>
    assessment.pain ? { ...assessment, pain: withRating(assessment.pain, question, rating) } : assessment,
  )
