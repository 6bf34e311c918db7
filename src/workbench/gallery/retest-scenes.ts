import type { SittingAnswers } from '../../runner/records'
import type { SetUpCheckId } from '../../session/state'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { capture } from './capture-scenes'
import { calfRaise, results } from './records'
import { run, type Scene } from './scene'
import { at, cue, live, state, twoUnmet } from './session-states'
import { drawnRoom, frontBody, gallerySize, stillPose } from './still-poses'

/** Testing again: the reminder, what has to be as it was then, the outline of then; and one test by itself. */

const answers = (footwear: NonNullable<SittingAnswers['footwear']>): SittingAnswers => ({
  safety: { flags: [], isCleared: false },
  readiness: {},
  leftOut: [],
  footwear,
})

const testedThen = (view: SessionView) => {
  const { assessment } = results.four
  const then = {
    ...assessment,
    sittings: [{ ...answers('barefoot'), at: assessment.startedAt, clothing: 'bare' as const }],
  }
  view.history = { kind: 'read', recent: [{ ...results.four, assessment: then }], open: null }
}

/** With something else on the feet than then. */
const retest = run((view) => {
  testedThen(view)
  view.sitting = answers('shoes')
})

/** Nearer than then, and in another light. */
const readNow: Readonly<Partial<Record<SetUpCheckId, number>>> = { distance: 0.94, light: 62 }
const checks = twoUnmet.map((check) => {
  const read = readNow[check.id]
  return read === undefined ? check : { ...check, read }
})

const outline = capture({
  live: live('right', { value: null }),
  session: state({ kind: 'positioning', checks }),
})

export const retestScenes: Readonly<Record<string, Scene>> = {
  'retest-reminder': {
    route: { screen: 'home' },
    fill: (view) => {
      testedThen(view)
      view.training = { plan: null, log: [] }
    },
  },
  'retest-checklist': retest,
  'retest-outline': {
    ...outline,
    fill: (view) => {
      outline.fill(view)
      testedThen(view)
    },
  },
  'check-before': {
    ...run(() => undefined),
    route: { screen: 'check', mobilityTestId: calfRaise.id },
  },
  'check-counting': {
    ...run((view) => {
      view.picture = { element: drawnRoom('left', frontBody), size: gallerySize, mirrored: true }
      view.live = { ...live('left', { value: 14 }), pose: stillPose(frontBody, 'left') }
      view.session = at(calfRaise, 'left', { kind: 'recording' }, { said: cue('Up and down', 'ready') })
    }),
    route: { screen: 'check', mobilityTestId: calfRaise.id },
  },
}
