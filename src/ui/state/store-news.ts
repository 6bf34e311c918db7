import type { StoreEvent } from '../../session/ports'
import type { SessionView } from './session-view.svelte'

/** Shows what the store says of itself; `readAgain` is called when it can be read again. */
export const showStoreNews = (view: SessionView, event: StoreEvent, readAgain: () => void): void => {
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
