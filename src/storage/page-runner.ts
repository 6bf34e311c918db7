import type { HouseholdMember, RunnerStore } from '../session/household-ports'
import { chosenRunner, runnerOfBefore } from './active-runner'
import { newId } from './new-id'

/** Whom this page is of is a small note of this browser, as its colours are: a backup must not choose a runner elsewhere. */
const key = 'evenstride-runner'

/** A browser that keeps no notes chooses anew each time, from what is stored. */
const noted = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** From the next opening on; null forgets whom. */
export const noteRunner = (id: string | null): void => {
  try {
    if (id === null) localStorage.removeItem(key)
    else localStorage.setItem(key, id)
  } catch {
    // Then the one who was measured last is chosen.
  }
}

export interface PageRunner {
  /** For the life of the page: another runner gets a page of their own. */
  readonly id: Promise<string>
  /** Told who is there now: a page whose runner was stored and is no more, as deleted in another tab, begins anew. */
  readonly follow: (household: readonly HouseholdMember[]) => Promise<void>
  /** Told when an older tab holds the store, so that nobody knows who is in it: measuring must not wait for that. */
  readonly blocked: () => void
}

const isIn = (household: readonly HouseholdMember[], own: string): boolean =>
  household.some(({ id }) => id === own)

/** Chooses the runner of this page as soon as the store has told who is there; `show` gets them. */
export const pageRunner = (
  runners: RunnerStore,
  show: (household: readonly HouseholdMember[]) => void,
  beginAnew: () => void = () => location.reload(),
): PageRunner => {
  let blocked: () => void = () => undefined
  const isBlocked = new Promise<null>((resolve) => (blocked = () => resolve(null)))
  const household = runners.household()
  void household.then(show)
  const choose = async () => {
    const known = await Promise.race([household, isBlocked])
    // Only a store of before is blocked without a note, and its rows are of the one runner of before.
    if (!known) return noted() ?? runnerOfBefore
    const id = chosenRunner(known, noted(), newId)
    noteRunner(id)
    return id
  }
  const id = choose()
  let wasStored = household.then(async (known) => isIn(known, await id))
  const follow = async (now: readonly HouseholdMember[]) => {
    // Who is deleted leaves somebody: of an empty list nobody knows whether the store could be read.
    if (now.length === 0) return
    const [before, own] = [await wasStored, await id]
    wasStored = Promise.resolve(isIn(now, own))
    if (!before || isIn(now, own)) return
    noteRunner(null)
    beginAnew()
  }
  return { id, follow, blocked: () => blocked() }
}
