import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/session/state'
import { measured } from '../../tools/synthetic-runner-records'
import { countdown, ended, later, openedWith, played, ready, three, waited } from './event-list'

const skip: SessionEvent = { kind: 'skip-asked', at: later }
const announced: SessionEvent = { kind: 'announced' }
const balanced = (side: 'left' | 'right') => ended(side, measured(side, 30, 'time'))
const lastSaid = (...events: readonly SessionEvent[]) => played(events).captions.at(-1)

describe('the other leg of a test that is seen from the front', () => {
  const balance = [openedWith(['ankle-dorsiflexion', 'single-leg-balance']), ready]

  it('is named after a skip, whichever of the two it is', () => {
    expect(lastSaid(...balance, skip)).toBe('Now the right leg')
    const right = [...balance, ...countdown, balanced('left'), waited]
    expect(lastSaid(...right, skip, announced)).toBe('Now the left leg')
  })

  it('is named where legs take turns to practise', () => {
    const { assessment, ...rest } = openedWith(['single-leg-balance'])
    const full = { ...rest, assessment: { ...assessment, form: 'full' } } as const
    const practised: SessionEvent = { kind: 'practised', outcome: measured('left', 12, 'time') }
    expect(lastSaid(full, ready, ...countdown, practised, announced)).toBe('Now the right leg')
  })
})

describe('where to turn', () => {
  const side = [openedWith(['ankle-dorsiflexion', 'hip-extension']), ready]

  it('follows what was done, not what was declared: who skipped the left leg stands nowhere yet', () => {
    expect(lastSaid(...side, skip, skip)).toBe('Right leg near camera')
    expect(lastSaid(...side, ...countdown, ended('left'), skip, waited, skip)).toBe(
      'Turn round. Right leg near',
    )
  })

  it('is only to face the camera where the front view before was skipped', () => {
    const front = [openedWith(['single-leg-balance', 'squat-depth-front']), ready]
    expect(lastSaid(...front, skip, skip)).toBe('Face the camera')
    expect(lastSaid(...front, ...countdown, balanced('left'), skip, waited, skip, announced)).toBe(
      'Stay facing the camera',
    )
  })

  it('follows what was done in this sitting alone', () => {
    const earlier = played([...side, ...countdown, ...three('left'), waited, skip]).state.draft!
    const { assessment, trials } = earlier
    const resumed = { kind: 'resumed', assessment, trials, source: 'camera' } as const
    expect(lastSaid(resumed, ready, skip)).toBe('Right leg near camera')
  })
})
