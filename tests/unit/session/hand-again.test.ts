import { expect, it } from 'vitest'
import { tellsOfHand } from '../../../src/session/hand-again'
import type { SessionEvent } from '../../../src/session/state'
import { countdown, ended, openedWith, played, ready, waited } from './event-list'

/** That a raised hand does the last one again is told wherever it does, and nowhere else. */

const lunges = [openedWith(['ankle-dorsiflexion', 'squat-depth']), ready, ...countdown]
const three = [ended('left'), ended('left'), ended('left')]
const asks: SessionEvent = {
  kind: 'pain-asked',
  station: { mobilityTestId: 'ankle-dorsiflexion', side: 'left' },
}
const hand: SessionEvent = { kind: 'hand-raised', side: 'left' }

it.each<readonly [string, boolean, readonly SessionEvent[]]>([
  ['before anything was done', false, lunges],
  ['between two trials', true, [...lunges, ended('left')]],
  ['in the next trial', false, [...lunges, ended('left'), { kind: 'holding' }]],
  ['before the next test', true, [...lunges, ...three, { kind: 'announced' }]],
  ['while a hand means that it hurt', false, [...lunges, ...three, asks]],
  ['while trials of another test are waited for', false, [...lunges, ...three, waited, ...countdown]],
  ['in a pause', false, [...lunges, ended('left'), { kind: 'pause-asked' }]],
])('%s: %s', (_, isTold, events) => {
  const { state } = played(events)
  expect(tellsOfHand(state)).toBe(isTold)
  if (isTold) expect(played([hand], state).state).not.toBe(state)
})
