import type { StoreName } from './rows'
import type { WriteQueue } from './write-queue'

/** What a runner measured or said; a colour that could not be kept is no reason to hold anybody back. */
const missed: readonly StoreName[] = ['assessments', 'trials', 'runners', 'plans', 'log']

/** Whether this page alone has something that would be missed. */
export const isUnstored = (writes: WriteQueue): boolean =>
  missed.some((store) => writes.heldRows(store).length > 0)

/**
 * While that is so, the browser asks before it leaves the page: by the runner, by an update, or after a backup was brought
 * back. Returns what ends it.
 */
export const askedBeforeLeaving = (writes: WriteQueue, page: EventTarget): (() => void) => {
  const ask = (event: Event) => {
    if (isUnstored(writes)) event.preventDefault()
  }
  page.addEventListener('beforeunload', ask)
  return () => page.removeEventListener('beforeunload', ask)
}
