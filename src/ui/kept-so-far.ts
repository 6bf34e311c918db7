import type { SessionView } from './state/session-view.svelte'

/** What is kept of a running assessment at this moment; never more than is true. */
export const keptSoFar = ({
  isDemonstration,
  storageFault,
  session,
}: Pick<SessionView, 'isDemonstration' | 'storageFault' | 'session'>): string => {
  if (isDemonstration) return 'Nothing of this is kept.'
  if (!session.draft?.trials.length) return 'Nothing has been measured yet, so nothing is lost.'
  return storageFault
    ? 'The finished trials are kept in this page, but could not be stored yet.'
    : 'Every finished trial is stored.'
}

/** What follows from leaving. */
export const whenLeft = (view: Pick<SessionView, 'isDemonstration' | 'storageFault' | 'session'>): string => {
  const { isDemonstration, storageFault, session } = view
  const isKept = !isDemonstration && Boolean(session.draft?.trials.length)
  return [
    keptSoFar(view),
    isKept && storageFault ? 'They are lost if this page is closed before that.' : '',
    isKept && !storageFault ? 'You can go on later.' : '',
    session.source?.kind === 'camera' ? 'The camera is switched off.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
