import type { OfflineUse } from './offline-use'

/** What the interface asks of offline use, before it is here: nothing that is shown first needs it. */
export const offlineActions = (use: Promise<OfflineUse>) => {
  // At once: it can know of what went before, but not without end.
  const requests = import('./request-count').then(({ RequestCounter }) => new RequestCounter())
  const actions = use.then((made) => made.actions)
  return {
    keepOffline: () => void actions.then((made) => made.keepOffline()),
    takeUpdate: () => void actions.then((made) => made.takeUpdate()),
    storageUse: () => actions.then((made) => made.storageUse()),
    clearStored: (kind: Parameters<OfflineUse['actions']['clearStored']>[0]) =>
      actions.then((made) => made.clearStored(kind)),
    requestCount: () => requests.then((made) => made.count),
  }
}
