import { repetitions } from '../../src/biomechanics/phase'
import { count, deg, ms, ratio } from '../../src/math/units'
import { sourced } from './sourced'

/** Repetitions of a heel as the tests of the mechanism count them, whatever a declaration says. */
export const heelRaises = repetitions({
  of: 'heelRise',
  least: sourced(deg(10)),
  first: sourced(count(3)),
  share: sourced(ratio(0.9)),
  lost: sourced(count(2)),
  tempo: { fastest: sourced(ms(1400)), slowest: sourced(ms(2800)) },
  pause: sourced(ms(5000)),
})
