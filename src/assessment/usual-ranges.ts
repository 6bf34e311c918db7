import type { Sourced } from '../math/sourced'
import { provisional, published } from '../protocol/define-mobility-test'

/**
 * Where values of other people lie. Published numbers only where the paper, or a summary of it, was read, and a source
 * says so where it was the summary of others; what the
 * clinical reference marks as unverified is not here, so times on one leg have a working range and no table by age. The
 * ones marked provisional are our own working ranges, no norms. Standing hip extension has none: nobody published one.
 */

/** Where the values of one group of people lie. */
export interface UsualRange {
  readonly metricId: string
  /** Only of these; absent: of all adults. */
  readonly sex?: 'female' | 'male'
  readonly ageBands?: readonly string[]
  readonly least: Sourced<number>
  readonly most: Sourced<number>
  /** What a value beyond the better end is. */
  readonly beyond: 'enough' | 'more-than-enough'
  /** Whom it was measured on, and how. */
  readonly population: string
}

const hoch =
  'Hoch & McKeon 2011, Manual Therapy 16(5):516-519, by a summary, the paper was not read: 12 cm, SD 2.8, one SD either way.'
const calatayud =
  'Calatayud et al. 2015, International Journal of Sports Physical Therapy: 11.6 and 11.9 cm, SD 3.9 and 4.0, one SD either way.'
const stand =
  'Fair from 30 s, the full time is 45 s; clinical reference 2.3. The published table by age was not read, so it is not used.'
const kneeling = 'Typical 10 to 20 degrees with the trunk upright; clinical reference 5.3.'
const lunge =
  'Typical 35 to 45 degrees of the shin, below 30 it is limited and between them borderline; by inclinometer 30 to 38 are usual, and the camera’s line joins the joints and lies otherwise; clinical reference 3.3.'
const squat = 'From parallel to 15 degrees above it is near parallel; clinical reference 4.3.'
const ourOwn = 'Our own working range, no published norm.'

export const referenceRanges: readonly UsualRange[] = [
  {
    metricId: 'kneeToWall',
    sex: 'male',
    ageBands: ['18-39'],
    least: published(7.8, calatayud),
    most: published(15.7, calatayud),
    beyond: 'more-than-enough',
    population: '26 male students, by tape.',
  },
  {
    metricId: 'kneeToWall',
    least: published(9.2, hoch),
    most: published(14.8, hoch),
    beyond: 'more-than-enough',
    population: '35 healthy adults, by tape.',
  },
  {
    metricId: 'dorsiflexion',
    least: provisional(35, lunge),
    most: provisional(45, lunge),
    beyond: 'more-than-enough',
    population: ourOwn,
  },
  {
    metricId: 'depth',
    least: provisional(0, squat),
    most: provisional(15, squat),
    beyond: 'enough',
    population: ourOwn,
  },
  ...['holdTime', 'timeByStopwatch'].map((metricId): UsualRange => ({
    metricId,
    least: provisional(30_000, stand),
    most: provisional(45_000, stand),
    beyond: 'enough',
    population: ourOwn,
  })),
  {
    metricId: 'hipExtension',
    least: provisional(10, kneeling),
    most: provisional(20, kneeling),
    beyond: 'more-than-enough',
    population: ourOwn,
  },
]
