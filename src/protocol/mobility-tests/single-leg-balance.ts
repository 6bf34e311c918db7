import { drift, height, shoulderLine, sideLean, sway } from '../../biomechanics/channel'
import { lifted } from '../../biomechanics/phase'
import { count, deg, ms, ratio } from '../../math/units'
import { bench, defineMobilityTest, provisional, published } from '../define-mobility-test'
import { adultsUnder60 } from '../finding-rule'
import { lowFoot } from '../easier-ways'
import { goldberg2011, springer2007 } from '../papers'
import { hiddenByEnd, standError, unevenTime } from '../stand-time'
import { onePractice, threeTrials } from '../usual-trials'

const handOff = {
  above: provisional(ratio(0.3), 'A hand off its hip by a third of the trunk; resting hands read 0.05.'),
  caption: 'Hand off hip',
} as const

/** Of trunk and shoulders: the one is no better known than the other. */
const uprightLine = {
  during: 'oneLeg',
  reduce: 'median-of-middle',
  error: {
    mdc: provisional(deg(8), 'Trunk lean by a camera at home; clinical reference 6.5.'),
    setUp: provisional(deg(2.5), 'Placing camera and body; clinical reference 6.5.'),
    trial: provisional(deg(2), 'Typical standard deviation between trials; clinical reference 6.5.'),
  },
  largeDifference: provisional(deg(8), 'No more is known than that it can be detected.'),
} as const

export default defineMobilityTest({
  id: 'single-leg-balance',
  version: 6,
  order: 10,
  inAssessment: true,
  title: 'Single-leg balance, eyes open',
  shortTitle: 'Balance',
  why: 'Shows how long, and how quietly, you stand on one leg.',
  sides: 'each',
  limb: 'leg',
  demands: ['balance'],
  drawing: 'stand',
  posture: 'standing',
  standsBetween: true,
  view: {
    plane: 'frontal',
    near: 'any',
    widestYaw: provisional(deg(25), 'Sway reads 9 % less; narrow shoulders alone read as up to 14.'),
  },
  hands: 'on-hips',
  leg: 'standing',
  setUp: [
    'Face the camera, barefoot, with a wall or a chair back within reach.',
    'Put your hands on your hips and look at the cross.',
    'Lift the other foot to the height of your calf without touching the leg.',
    'Stand as quietly as you can. It ends by itself after 45 seconds.',
  ],
  inBrief: ['Face the camera', 'Hands on hips, wall near', 'Lift one foot, stand quietly'],
  cues: {
    go: {
      caption: 'Lift your {other} foot',
      speech: 'Lift your {other} foot and stand quietly on your {side} leg.',
    },
    hold: { caption: 'Stand quietly', speech: 'Stand quietly.' },
    along: { after: ms(30_000), caption: 'Thirty. Quietly on', speech: 'Thirty. Quietly on.' },
  },
  trials: {
    count: threeTrials,
    combine: 'best',
    hold: published(ms(45_000), 'springer-2007'),
    attempts: provisional(count(6), 'Two for each of the three that count: stands of up to 45 seconds tire.'),
    rest: provisional(ms(30_000), 'Clinical reference 2.1; not standardised in the literature.'),
    alternates: true,
    short: provisional(count(2), 'The best of them counts, so the third is the first to be left out.'),
    full: { practice: onePractice, hold: provisional(ms(10_000), 'Under a quarter of the full time.') },
  },
  learnedWithin: provisional(
    7,
    'A first session of balance that another follows within a week; clinical reference 7.1.',
  ),
  easier: lowFoot,

  channels: {
    footHeight: height('ankle'),
    standingFoot: drift('ankle', { about: 'room', in: 'shank' }),
    ownHand: drift('wrist', { about: 'hips', in: 'trunk' }),
    otherHand: drift('wrist', { about: 'hips', in: 'trunk', limb: 'other' }),
    hipSway: sway(),
    trunkSideLean: sideLean(),
    shoulderLine: shoulderLine(),
  },
  phases: {
    oneLeg: lifted({
      of: 'footHeight',
      up: bench(ratio(0.01), 'Rendered feet that are both down are level within 0.006 of the body.'),
      level: bench(
        ratio(0.03),
        'Five times what feet that are both down differ by on rendered runners; a foot that hovered on film read 0.03.',
      ),
      clear: provisional(ratio(0.05), 'A foot that hovered on film read 0.03; clinical reference 2.2.'),
      seenLate: bench(
        ms(300),
        'Rendered runners: a foot that begins to rise is seen above the limit 0.22 to 0.28 s later; with 0.22 taken off, stands of known length still read 0.08 to 0.21 s short.',
      ),
      lasting: provisional(ms(3000), 'Less a second at each end (measuring.md), one is left for the sway.'),
      limit: published(ms(45_000), 'springer-2007'),
    }),
  },
  movement: 'oneLeg',
  metrics: {
    holdTime: {
      title: 'Time on one leg',
      of: 'footHeight',
      during: 'oneLeg',
      reduce: 'duration',
      better: 'higher',
      compare: 'ratio',
      comparative: 'holds longer',
      lesser: 'holds less long',
      error: standError,
      largeDifference: unevenTime,
    },
    swaySideways: {
      title: 'Sideways sway of the hips, share of stature',
      of: 'hipSway',
      during: 'oneLeg',
      reduce: 'sideways-scatter',
      ofStature: 'mm',
      better: 'lower',
      compare: 'ratio',
      comparative: 'sways more',
      error: {
        mdc: provisional(
          ratio(1.66),
          'Coefficient of variation 20 %, assumed for a camera at home; clinical reference 2.4 and 6.5.',
        ),
        setUp: provisional(ratio(1.15), 'Clinical reference 6.5; the pose alone read 3 to 12 % too small.'),
        trial: provisional(ratio(1.2), 'Typical scatter between trials; clinical reference 6.5.'),
      },
      largeDifference: provisional(ratio(2), 'One leg sways twice as much; clinical reference 6.5.'),
    },
    trunkSideLean: {
      title: 'Trunk lean towards the standing leg',
      of: 'trunkSideLean',
      better: 'lower',
      comparative: 'leans more',
      ...uprightLine,
    },
    shoulderLine: {
      title: 'Shoulder of the standing side higher',
      of: 'shoulderLine',
      better: 'zero',
      comparative: 'lifts the shoulder more',
      ...uprightLine,
    },
  },
  primary: 'holdTime',
  ceiling: { at: published(ms(45_000), 'springer-2007'), then: 'swaySideways', hides: hiddenByEnd },
  manual: {
    metric: 'timeByStopwatch',
    instrument: 'stopwatch',
    unit: 'ms',
    title: 'Time on one leg',
    better: 'higher',
    compare: 'ratio',
    comparative: 'holds longer',
    plausible: {
      least: {
        limit: provisional(
          ms(1000),
          'Starting and stopping take a hand about 0.2 s each: a shorter stand measures the hand.',
        ),
        say: 'Less than a second is too short to time by hand. Stand again, or leave this one empty.',
      },
      most: {
        limit: provisional(ms(45_000), 'The full time, at which it ends; clinical reference 2.1.'),
        say: 'It ends at 45 seconds. If you stood longer, write 45.',
      },
    },
    step: provisional(ms(100), 'What a hand can still tell apart; clinical reference 8 asks for no more.'),
    trials: { count: threeTrials, combine: 'best' },
    error: standError,
    largeDifference: unevenTime,
    leads: false,
    endsAt: provisional(ms(45_000), 'The full time of the stance test; clinical reference 2.1.'),
    instructions: [
      'Bare feet, on firm ground, with something to hold on to within reach.',
      'Put your hands on your hips and look at one spot on the wall.',
      'Start the stopwatch as the other foot leaves the floor. Lift it to the height of your calf.',
      'Stop it when the foot comes down, a hand leaves the hip or the standing foot moves.',
      'It ends by itself after 45 seconds. One go to practise, then three on each leg, with half a minute of rest.',
    ],
  },
  faults: {},
  ends: {
    hop: {
      of: 'standingFoot',
      above: provisional(ratio(0.15), '6 cm, 3 % of stature and some noise; clinical reference 2.2.'),
      caption: 'Foot moved',
    },
    ownHandOff: { of: 'ownHand', ...handOff },
    otherHandOff: { of: 'otherHand', ...handOff },
  },
  findings: [
    {
      id: 'single-leg-balance-short',
      kind: 'below',
      is: 'limited',
      metric: 'holdTime',
      limit: provisional(ms(30_000), 'Below the usual of adults under 60; clinical reference 2.3.'),
      byHand: provisional(ms(30_000), 'As by camera; clinical reference 2.3.'),
      of: adultsUnder60,
      say: 'Your time on one leg is shorter than that of most.',
      mayMean:
        'Running is a row of one-leg stands. Steadier standing may make single-leg strength work easier to do well.',
      doesNotMean:
        'It does not say why the stand ended, and says nothing of your ears or eyes. One tired day can be enough.',
    },
    {
      id: 'single-leg-balance-leaning',
      kind: 'above',
      is: 'noticed',
      metric: 'trunkSideLean',
      limit: provisional(deg(10), 'A lean that is worth a flag; clinical reference 2.6.'),
      say: 'You lean over this leg to stay on it.',
      mayMean: 'Leaning over the leg may spare the muscles at the side of the hip.',
      doesNotMean: 'It does not measure how strong they are. Some people stand like this by habit.',
    },
    {
      id: 'single-leg-balance-uneven',
      kind: 'side-difference',
      is: 'uneven',
      metric: 'holdTime',
      say: 'You hold one leg longer than the other, by more than the measuring error.',
      mayMean: 'One leg may be the steadier one when you land on it.',
      doesNotMean:
        'Healthy people show no lasting difference between legs in this, so see whether it is there again next time.',
    },
    {
      id: 'single-leg-balance-sway-uneven',
      kind: 'side-difference',
      is: 'uneven',
      metric: 'swaySideways',
      say: 'You sway more on one leg than on the other, by more than the measuring error.',
      mayMean: 'One leg may be the quieter one when you land on it.',
      doesNotMean: 'It is how the hips swayed, once. See whether it is there again next time.',
    },
  ],
  evidence: [springer2007, goldberg2011],
})
