import type { StoredKind } from '../session/device-ports'

/** What was cleared stays cleared: kept beside the database, because it says something of this browser. */
export type Cleared = Extract<StoredKind, 'program' | 'live-model'>

const key = (kind: Cleared) => `evenstride-cleared-${kind}`

/** Whether the runner gave this space back and has not asked for it since. */
export const isCleared = (kind: Cleared): boolean => {
  try {
    return localStorage.getItem(key(kind)) !== null
  } catch {
    // A browser that keeps no notes keeps no program either.
    return false
  }
}

export const noteCleared = (kind: Cleared, cleared: boolean): void => {
  try {
    if (cleared) localStorage.setItem(key(kind), 'yes')
    else localStorage.removeItem(key(kind))
  } catch {
    // Then it is fetched again at the next opening.
  }
}
