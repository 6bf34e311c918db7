import { createContext } from 'svelte'
import type { AppActions } from './app-actions'
import type { Router } from './router.svelte'
import type { SessionView } from './session-view.svelte'

/** Handed down by `App.svelte`, so that two apps on one page (a test, the gallery) never share anything. */
export const [getView, setView] = createContext<SessionView>()
export const [getActions, setActions] = createContext<AppActions>()
export const [getRouter, setRouter] = createContext<Router>()
