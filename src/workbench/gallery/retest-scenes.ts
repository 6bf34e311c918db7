import { conditionsThen, type ConditionsThen } from '../../assessment/conditions-then'
import type { SittingAnswers } from '../../runner/records'
import { cues } from '../../session/cues'
import type { SetUpCheck, SetUpCheckId } from '../../session/state'
import type { SessionView } from '../../ui/state/session-view.svelte'
import { capture } from './capture-scenes'
import { balance, calfRaise, hip, results } from './records'
import { run, type Scene } from './scene'
import { allMet, at, cue, live, state, twoUnmet } from './session-states'
import { drawnRoom, frontBody, gallerySize, stillPose } from './still-poses'

/** Testing again: the reminder, what has to be as it was then, the outline of then; and one test by itself. */

const answers = (footwear: NonNullable<SittingAnswers['footwear']>): SittingAnswers => ({
  safety: { flags: [], isCleared: false },
  readiness: {},
  leftOut: [],
  footwear,
})

const { assessment } = results.four
const before = {
  ...results.four,
  assessment: {
    ...assessment,
    sittings: [{ ...answers('barefoot'), at: assessment.startedAt, clothing: 'bare' as const }],
  },
}
const then = conditionsThen([before], assessment.mobilityTestIds)!

const testedThen = (view: SessionView) => {
  view.history = { kind: 'read', recent: [before], open: null }
  view.lastTime = then
}

const { [hip.id]: bent, [balance.id]: stood, ...others } = then.setUps
/** The hip was tested kneeling, and a stand was done the easier way. */
const otherwise: ConditionsThen = {
  ...then,
  setUps: {
    ...others,
    'hip-extension-half-kneeling': bent!,
    [balance.id]: { ...stood!, ways: { left: 'easier', right: 'as asked' } },
  },
}

/** With something else on the feet than then. */
const retest = (resume: string | null): Scene => ({
  ...run((view) => {
    testedThen(view)
    view.lastTime = otherwise
    view.sitting = answers('shoes')
  }),
  route: { screen: 'assessment', resume },
  then: otherwise,
})

/** Nearer than then, and in another light. */
const readNow: Readonly<Partial<Record<SetUpCheckId, number>>> = { distance: 0.94, light: 62 }
const checks = twoUnmet.map((check) => {
  const read = readNow[check.id]
  return read === undefined ? check : { ...check, read }
})

const placedLike = (
  checks: readonly SetUpCheck[],
  also: (view: SessionView) => void = () => undefined,
): Scene => {
  const shown = state({ kind: 'positioning', checks })
  const scene = capture({
    live: live('right', { value: null }),
    session: { ...shown, draft: shown.draft && { ...shown.draft, then: then.setUps } },
  })
  return {
    ...scene,
    then,
    fill: (view) => {
      scene.fill(view)
      testedThen(view)
      also(view)
    },
  }
}

export const retestScenes: Readonly<Record<string, Scene>> = {
  'retest-reminder': {
    route: { screen: 'home' },
    fill: (view) => {
      testedThen(view)
      view.training = { plan: null, log: [] }
    },
  },
  'retest-checklist': retest(null),
  'retest-resumed': retest('begun'),
  'retest-outline': placedLike(checks),
  // Every check is met: from three metres it is read all the same.
  'retest-nearer': placedLike(allMet, (view) => {
    view.heldCue = { nth: 1, id: 'then-nearer', ...cues['then-nearer'] }
  }),
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
