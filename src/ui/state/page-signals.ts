import type { SessionView } from './session-view.svelte'

/** What the page itself tells at any time: whether there is a connection, and mistakes of ours outside any screen. */
export const followPage = (view: SessionView): void => {
  const followConnection = () => (view.online = navigator.onLine)
  // The first is told, with what led to it.
  const mistaken = (thrown: unknown): void => {
    view.mistake ??= thrown
  }
  followConnection()
  addEventListener('online', followConnection)
  addEventListener('offline', followConnection)
  addEventListener('error', (event) => mistaken(event.error))
  addEventListener('unhandledrejection', (event) => mistaken(event.reason))
}
