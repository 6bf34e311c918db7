import { expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { withHandUp } from '../../tools/hand-up'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { opened, ready, three, countdown } from './event-list'
import { writtenDown } from './written-down'

const down = filmed(balance())[0]!
const up = withHandUp(down, 'left')

/** Left leg done, the question asked, and a hand up from then on, `from` ms after the trial. */
const said = (from: number) => {
  const { conductor } = writtenDown()
  for (const event of [opened(), ready, ...countdown, ...three('left')]) conductor.dispatch(event)
  for (let t = 0; t < 11_500; t += 66) {
    const pose = { ...(t >= from ? up : down), t: ms(t) }
    conductor.hear({ kind: 'pose', pose, light: null })
  }
  return conductor
}

it.each([8000, 8400, 9500])('a hand up from %i ms says that it hurt, and withdraws nothing', (from) => {
  const { events, state } = said(from)
  expect(events.filter(({ kind }) => kind === 'hand-raised')).toEqual([])
  expect(state.draft!.assessment.pain).toMatchObject([{ side: 'left', hurt: true }])
  expect(state.draft!.trials.map(({ withdrawn }) => withdrawn)).toEqual([false, false, false])
})
