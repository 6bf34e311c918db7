import { createContext } from 'svelte'
import type { AppActions } from './app-actions'
import type { TrialEvidence } from '../../session/ports'
import type { Router } from './router.svelte'
import type { SessionView } from './session-view.svelte'

/** Handed down by `App.svelte`, so that two apps on one page (a test, the gallery) never share anything. */
export const [getView, setView] = createContext<SessionView>()
export const [getActions, setActions] = createContext<AppActions>()
export const [getRouter, setRouter] = createContext<Router>()
/** What a trial was read from: of the app it is in the store, of a report in its file. */
export const [getEvidence, setEvidence] = createContext<(trialId: string) => Promise<TrialEvidence | null>>()
