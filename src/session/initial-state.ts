import type { SessionState } from './state'

export const initialState: SessionState = {
  stage: { kind: 'choosing' },
  draft: null,
  source: null,
  cue: null,
  lastOutcome: null,
}
