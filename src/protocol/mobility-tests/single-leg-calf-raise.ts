import { drift, height, jointAngle, segmentTilt } from '../../biomechanics/channel'
import { lifted, repetitions, rest } from '../../biomechanics/phase'
import { count, deg, ms, ratio } from '../../math/units'
import { bench, defineMobilityTest, provisional, published } from '../define-mobility-test'
import { adultsUnder60 } from '../finding-rule'

export default defineMobilityTest({
  id: 'single-leg-calf-raise',
  version: 5,
  order: 50,
  inAssessment: false,
  byItself: true,
  title: 'Single-leg calf raise, repetitions',
  shortTitle: 'Calf raise',
  why: 'Shows how often one calf lifts your whole weight to its full height: where your strength starts.',
  sides: 'each',
  limb: 'leg',
  demands: ['balance'],
  bodyPart: 'calf',
  strengthCheck: 'calf-raise',
  posture: 'standing',
  view: { plane: 'sagittal', near: 'tested' },
  leg: 'standing',
  setUp: [
    'Stand side-on to the camera, barefoot, the tested leg nearer to it, both feet side by side.',
    'Rest your fingertips on a chair back in front of you. The chair turns with you.',
    'Bend the other knee until its shin is level, and stand straight on the tested leg.',
    'Rise as high as you can for one second, come all the way down for one second, and go on. Knee and trunk stay straight.',
    'It ends by itself when the height is lost, when you pause, or when the other foot comes down.',
  ],
  inBrief: ['Side-on, tested leg near', 'Fingertips on a chair back', 'Up and down, full height'],
  cues: {
    go: {
      caption: 'Lift the other foot',
      speech: 'Lift the other foot, then rise and lower, one second each.',
    },
    hold: { caption: 'Up, and all down', speech: 'Up, and all the way down.' },
  },
  trials: {
    count: provisional(count(1), 'It tires: once a leg.'),
    combine: 'best',
    hold: provisional(
      ms(60_000),
      'Thirty repetitions: more than the medians of adults, 24 of men and 21 of women (hebert-losier-2017, on a slope).',
    ),
    attempts: provisional(count(2), 'It tires: one that did not count, and one that does.'),
  },

  channels: {
    footHeight: height('ankle'),
    heelRise: segmentTilt('foot', { from: 'horizontal', positive: 'backward' }),
    kneeFlexion: jointAngle('knee', { positive: 'flexion' }),
    trunkLean: segmentTilt('trunk', { from: 'vertical' }),
    standingToe: drift('foot-index', { about: 'room', in: 'shank' }),
  },
  phases: {
    quiet: rest({ of: 'footHeight' }),
    oneLeg: lifted({
      of: 'footHeight',
      up: provisional(
        ratio(0.02),
        'Three times what feet that are down differ by from pose to pose (0.006, rendered runners).',
      ),
      level: bench(
        ratio(0.09),
        'A near foot stands 0.020 to 0.036 of the body lower on rendered runners, 0.05 on film; and the rise has to show above that.',
      ),
      clear: provisional(
        ratio(0.1),
        'A foot at the height of the calf, as asked: 0.15 of the body and more.',
      ),
      seenLate: bench(ms(220), 'As in one-leg stands of rendered runners: 0.22 to 0.28 s.'),
      lasting: provisional(ms(3000), 'One repetition and a half at the tempo: less is a step.'),
      limit: provisional(ms(180_000), 'Ninety repetitions: four times the medians of adults.'),
    }),
    raises: repetitions({
      of: 'heelRise',
      least: provisional(
        deg(10),
        'A third of a usual full rise; noise of a heel and a toe by 1.5 pixels is 2 degrees, and 1.1 once it is steadied at 15 poses a second.',
      ),
      first: provisional(count(3), 'The fewest of which a median leaves a wild one out.'),
      share: provisional(
        ratio(0.9),
        'As high on the last as on the first ones is the usual wording; a tenth of 30 degrees is 2.8 times what is left of noise of 2 at 15 poses a second.',
      ),
      lost: provisional(count(2), 'Two prompts without an answer end the test in use; no camera study.'),
      tempo: {
        fastest: provisional(
          ms(1400),
          'Two seconds are asked for, as by a metronome at 60 a minute, less 30 %.',
        ),
        slowest: provisional(
          ms(2800),
          'Two seconds are asked for, as by a metronome at 60 a minute, and 40 %.',
        ),
      },
      pause: provisional(ms(5000), 'Two and a half repetitions: who rests longer begins anew.'),
    }),
  },
  movement: 'oneLeg',
  metrics: {
    repetitions: {
      title: 'Full repetitions',
      of: 'heelRise',
      during: 'raises',
      reduce: 'repetition-count',
      better: 'higher',
      comparative: 'rises more often',
      lesser: 'rises less often',
      error: {
        mdc: published(count(6.4), 'hebert-losier-2017'),
        setUp: provisional(count(1), 'One repetition counted or not; until repeat data of people exist.'),
        trial: provisional(
          count(2.3),
          'The day-to-day limits of agreement over 2.77; it is done once, so nothing averages.',
        ),
      },
      largeDifference: provisional(count(8), 'A third of the median of adults; no study of a camera.'),
    },
    ownHeight: {
      title: 'Full height of the heel, angle of the foot',
      of: 'heelRise',
      during: 'raises',
      reduce: 'full-height',
      better: 'higher',
      comparative: 'rises higher',
      error: {
        mdc: provisional(deg(8), 'Short segment, 2.7 degrees a pixel of the model; clinical reference 1.3.'),
        setUp: provisional(deg(2.5), 'Placing camera and body; clinical reference 6.5.'),
        trial: provisional(deg(2), 'Typical standard deviation of angles; clinical reference 6.5.'),
      },
      largeDifference: provisional(deg(10), 'A third of a usual full rise; no study of a camera.'),
    },
    heightKept: {
      title: 'Height of the full repetitions, share of the own full height',
      of: 'heelRise',
      during: 'raises',
      reduce: 'height-kept',
      better: 'higher',
      comparative: 'keeps more of its height',
      error: {
        mdc: provisional(ratio(0.1), 'The share below which a repetition does not count.'),
        setUp: provisional(ratio(0.02), 'A share of one and the same foot line needs no placing.'),
        trial: provisional(ratio(0.03), 'A degree of 30; until repeat data of people exist.'),
      },
      largeDifference: provisional(ratio(0.1), 'No more is known than that it can be detected.'),
    },
  },
  primary: 'repetitions',
  faults: {
    kneeBent: {
      of: 'kneeFlexion',
      during: 'raises',
      from: 'quiet',
      above: provisional(
        deg(20),
        'A bent knee takes the outer calf out: it is another test. A stance knee may give 15; clinical reference 5.1.',
      ),
      caption: 'Knee bent',
      say: 'Your knee bent, so this one does not count. Keep it straight.',
    },
    trunkTipped: {
      of: 'trunkLean',
      during: 'raises',
      from: 'quiet',
      above: provisional(deg(15), 'Weight that goes onto the hands; as far as a trunk shows beyond noise.'),
      caption: 'Trunk tipped forward',
      say: 'You leaned onto your hands, so this one does not count. Stand straight, fingertips only.',
    },
  },
  ends: {
    hop: {
      of: 'standingToe',
      above: provisional(ratio(0.15), '6 cm, as in one-leg stands; a toe on the floor drifts by 0.05.'),
      caption: 'Standing foot moved',
    },
  },
  findings: [
    {
      id: 'single-leg-calf-raise-few',
      kind: 'below',
      is: 'limited',
      metric: 'repetitions',
      limit: provisional(
        count(15),
        'Two thirds of the medians of adults, 24 of men and 21 of women (hebert-losier-2017, on a slope).',
      ),
      of: adultsUnder60,
      say: 'The calf rises fewer times than most do.',
      mayMean:
        'The calf lifts you at each step. More strength there may leave you more in reserve late in a run.',
      doesNotMean:
        'It does not say that the calf or its tendon is hurt. The count also depends on the tempo and on how far you let it burn.',
    },
    {
      id: 'single-leg-calf-raise-uneven',
      kind: 'side-difference',
      is: 'uneven',
      metric: 'repetitions',
      say: 'One calf rises more often than the other, by more than the measuring error.',
      mayMean: 'One calf may tire before the other on a long run.',
      doesNotMean: 'It says nothing of the tendon, and no study shows that this leads to injuries.',
    },
  ],
  evidence: [
    {
      id: 'hebert-losier-2017',
      cite: 'Hébert-Losier, Wessman, Alricsson & Svantesson 2017, Physiotherapy 103(4):446-452, doi 10.1016/j.physio.2017.03.002',
    },
  ],
})
