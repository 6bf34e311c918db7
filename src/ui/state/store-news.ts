import type { StoreEvent } from '../../session/ports'
import type { SessionView } from './session-view.svelte'

type Read = () => unknown

/** Shows what the store says of itself; `reads` are done when it can be read again, and when another tab wrote to it. */
export const showStoreNews = (view: SessionView, event: StoreEvent, reads: () => readonly Read[]): void => {
  const readAgain = () => {
    for (const read of reads()) void read()
  }
  if (event.kind === 'changed-elsewhere') readAgain()
  // Loaded again, the page would make a new database and fetch the program anew, behind the word that all is deleted.
  if (event.kind === 'erased-elsewhere') view.isErased = true
  if (event.kind === 'row-set-aside') view.setAside += 1
  if (event.kind === 'fault') {
    view.storageFault = event.fault
    if (view.history.kind === 'reading') view.history = { kind: 'unreadable', fault: event.fault }
  }
  if (event.kind === 'recovered' && view.storageFault?.code === event.code) {
    view.storageFault = null
    readAgain()
  }
}
