import type { LiveView, SessionState } from '../../session/state'
import { pacedForSoftware } from './drawing-pace'
import { HeldCue } from './held-cue'
import type { SessionView } from './session-view.svelte'

/** How the session and what is seen come onto the screen; `now` in milliseconds. */
export const shownOn = (view: SessionView, now: () => number) => {
  const held = new HeldCue((cue) => (view.heldCue = cue))
  const show = (live: LiveView | null) => (view.live = live)
  const draw = view.softwareGraphics ? pacedForSoftware(show, now) : show
  return {
    show: (state: SessionState): void => {
      view.session = state
      held.follow(state.cue)
    },
    showLive: (live: LiveView | null): void => {
      held.pass(live)
      draw(live)
    },
  }
}
