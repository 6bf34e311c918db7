import { ratio } from '../math/units'
import { provisional } from './define-mobility-test'

/**
 * How far a time on one leg may be off, as a factor: it scatters with its own size (Goldberg 2011). By camera as by hand, because
 * that is the body's own scatter, not the clock's. All of it is provisional: the one study there is had older adults.
 */
export const standError = {
  mdc: provisional(
    ratio(3),
    '2.77 times the logarithm of 1.48: times of 25 adults of 60 to 89 repeated within 40.8 % (Goldberg 2011). Of younger ones nothing was read.',
  ),
  setUp: provisional(
    ratio(1.2),
    'The best of three stands scatters by 0.75 of what one does, their mean by 0.58; this is the rest. What days differ by is not known.',
  ),
  trial: provisional(
    ratio(1.48),
    'One stand against the next within 40.8 % in 25 adults of 60 to 89 (Goldberg 2011); until repeat data of runners exist.',
  ),
} as const

/** How far apart two times are large. */
export const unevenTime = provisional(
  ratio(3),
  'Less than half is large (clinical reference 6.5), and less than a third is all that can be told: what is told is large.',
)

/** What the full time keeps from being found; simulated with the errors above (`tests/unit/assessment/false-flags.test.ts`). */
export const hiddenByEnd =
  'The end of the test hides differences: of legs of which one truly holds nine times as long, twice the limit, they are found in 80 of 100 where the lesser leg holds 8 seconds, in 59 where it holds 10, and hardly ever from 20 on.'
