import { lift, segmentAngle, segmentTilt, slide } from '../../biomechanics/channel'
import { approach, plateau, rest } from '../../biomechanics/phase'
import { cm, deg, ms, ratio } from '../../math/units'
import { bench, defineMobilityTest, provisional, published } from '../define-mobility-test'
import { adultsUnder60 } from '../finding-rule'
import { littleBend } from '../easier-ways'
import { heldWithin, onePractice, shortestHold, threeHolds, threeTrials } from '../usual-trials'

export default defineMobilityTest({
  id: 'ankle-dorsiflexion',
  version: 7,
  order: 20,
  inAssessment: true,
  title: 'Ankle dorsiflexion, weight-bearing lunge',
  shortTitle: 'Ankle bend',
  why: 'Shows how far your shin can travel over a planted foot.',
  sides: 'each',
  limb: 'ankle',
  demands: [],
  drawing: 'lunge',
  posture: 'standing',
  view: { plane: 'sagittal', near: 'tested' },
  leg: 'front',
  setUp: [
    'Stand side-on to the camera, the tested leg nearer to it and one step in front.',
    'Rest your hands on a chair back. The chair turns with you.',
    'Bend the front knee forward over your toes as far as it goes with the heel down.',
    'Hold for two seconds, then come back.',
  ],
  inBrief: ['Side-on, one step', 'Hands on a chair back', 'Knee forward, heel down'],
  cues: {
    go: { caption: 'Bend and hold', speech: 'Bend your {side} knee and hold.' },
    hold: { caption: 'Hold. Heel down', speech: 'Hold.' },
  },
  trials: {
    ...threeHolds,
    full: {
      practice: onePractice,
      rest: provisional(ms(15_000), 'Clinical reference 3.1; not standardised in the literature.'),
    },
  },
  easier: littleBend,

  channels: {
    shankTilt: segmentTilt('shank', { from: 'vertical' }),
    /** Dorsiflexion against the foot's own line: noisier, and the same whatever the camera's roll. */
    shankToFoot: segmentAngle('shank', { against: 'foot' }),
    heelLift: lift('heel', { about: 'foot' }),
    toeSlide: slide('foot-index', { in: 'foot' }),
  },
  phases: {
    /** The foot lies flat while the runner stands and waits: a heel that rises with the movement is up on the way already. */
    quiet: rest({ of: 'shankTilt' }),
    /**
     * On the way down the foot carries weight: from where its toes slide is counted. Not from the very start, where the
     * model's labels change legs and its smoothing drags the foot from one to the other.
     */
    loading: approach({
      of: 'shankTilt',
      from: provisional(
        deg(10),
        'The least that is a lunge: by then the labels have come to rest on their legs.',
      ),
      to: provisional(
        ratio(0.65),
        'About two thirds of the way: before the last of it, where feet give way.',
      ),
    }),
    endRange: plateau({
      of: 'shankTilt',
      at: 'maximum',
      excursion: provisional(
        deg(10),
        'A third of the low end of what is usual in adults, 30 to 38 degrees: less is getting into place.',
      ),
      within: heldWithin,
      lasting: shortestHold,
    }),
  },
  movement: 'endRange',
  metrics: {
    dorsiflexion: {
      title: 'Shank tilt at end range',
      of: 'shankTilt',
      during: 'endRange',
      reduce: 'median-of-middle',
      witness: {
        of: 'shankToFoot',
        apart: bench(
          deg(-97.5),
          'Eight rendered lunges with the heel down and a level camera: a right angle, and the line of the foot sloping by 5.4 to 10.2 degrees.',
        ),
        within: bench(
          deg(8),
          'Of those lunges 2.7 at most, of lunges read in the dark 7.4; from a camera that was rolled by 8 they read 9.2 to 9.7. One pixel of what the network sees of a foot is 2.7 degrees (clinical reference 3.2).',
        ),
      },
      better: 'higher',
      comparative: 'bends further',
      lesser: 'is stiffer',
      error: {
        mdc: published(deg(4.7), 'powden-2015'),
        setUp: provisional(
          deg(2.16),
          'Placing camera and body with the roll known, 1.0 (clinical reference 3.4), the body of the day, 1.4, and the pose of one look, 1.3; until repeat data of people exist.',
        ),
        biology: provisional(
          deg(1.4),
          'An ankle is not as stiff every day: what is left of 1.8 degrees, the standard error behind a smallest change of 4.9; until repeat data of people exist.',
        ),
        sharedByLooks: bench(
          deg(0.9),
          'Eight rendered lunges that were looked at again were off by 0.6 (root mean square), thirteen of the virtual runner by 1.1.',
        ),
        trial: provisional(deg(1.5), 'Typical standard deviation between trials; clinical reference 6.5.'),
        firstLook: bench(
          deg(1.3),
          'Rendered lunges: spread of the error over people and sides, read once; read again it was 0.4.',
        ),
        turned: bench(
          deg(0.2),
          'The virtual runner, turned away by 8, 12, 15 and 20 degrees, reads 1.5, 1.6, 2.2 and 3.5 too little, and the turn itself 8, 10, 11 and 15; turned to the camera by 20 it reads 0.2 too little. Foreshortening alone is 1.0 at 15.',
        ),
      },
      largeDifference: provisional(deg(11), '3 cm of knee-to-wall distance at 3.6 degrees a centimetre.'),
    },
  },
  primary: 'dorsiflexion',
  manual: {
    metric: 'kneeToWall',
    instrument: 'tape',
    compare: 'difference',
    unit: 'cm',
    title: 'Knee to wall, toe to wall distance',
    better: 'higher',
    comparative: 'reaches further',
    plausible: {
      least: {
        limit: provisional(cm(0), 'Toes against the wall: there is nothing less to measure.'),
        say: 'Toes against the wall is 0 cm. If the knee does not reach the wall from there, write 0.',
      },
      most: {
        limit: provisional(
          cm(25),
          'Adults reach 12 cm with a spread of up to 4 cm: three times that above; clinical reference 3.3.',
        ),
        say: 'More than 25 cm is further than ankles go. Measure again, in centimetres from the wall to the big toe.',
      },
    },
    step: provisional(cm(0.5), 'A tape on the floor, read by oneself from above; clinical reference 8.'),
    trials: { count: threeTrials, combine: 'mean' },
    error: {
      mdc: published(cm(1.5), 'konor-2012'),
      setUp: provisional(
        cm(0.3),
        'Placing the foot and the tape anew; clinical reference 6.5, until repeat data of people exist.',
      ),
      trial: provisional(cm(0.5), 'Typical standard deviation between trials; clinical reference 6.5.'),
    },
    largeDifference: provisional(
      cm(3),
      'Some healthy adults differ by up to about 3 cm, by a summary of Hoch & McKeon 2011: from there on it is more than usual; clinical reference 3.4.',
    ),
    leads: true,
    check: {
      against: 'dorsiflexion',
      perCentimetre: provisional(3.6, 'A rule of thumb, good enough for a check; clinical reference 3.2.'),
      apart: provisional(deg(10), 'Where tape and angle no longer go together; clinical reference 3.2.'),
    },
    instructions: [
      'Bare feet. Lay a tape on the floor at a right angle to a wall, its zero at the wall.',
      'Stand facing the wall, the foot along the tape. Your hands may rest on the wall.',
      'Bend the knee straight over your toes until it touches the wall, the heel flat on the floor.',
      'Move the foot back until the knee only just touches and the heel still stays down.',
      'Read the tape at the tip of your big toe. One go to practise, then three on each leg.',
    ],
  },
  faults: {
    heelLifted: {
      of: 'heelLift',
      during: 'endRange',
      from: 'quiet',
      above: bench(
        deg(5),
        'Heels that stayed down read -3.1 to 1.2 degrees of rendered runners and -0.8 to 2.5 of the barefoot virtual one, 4.4 of his right foot in a shoe; a true lift of 13 reads 9.7, one of 14 of either foot, bare or in a shoe, 5.4 to 16.2. Set between.',
      ),
      doubtful: bench(
        deg(4),
        'Rendered heels that stayed down differ by up to 3 degrees between the trials of one runner.',
      ),
      caption: 'Heel came up',
      say: 'Your heel came up, so this one does not count. Go a little less far.',
    },
    footMoved: {
      of: 'toeSlide',
      during: 'endRange',
      from: 'loading',
      above: provisional(
        ratio(0.25),
        'A quarter of the foot, about 5 cm: the toe landmark itself drifts by up to a tenth as the foot is loaded (bench).',
      ),
      caption: 'Foot moved',
      say: 'Your front foot slid, so this one does not count. Plant it and keep it there.',
    },
  },
  findings: [
    {
      id: 'ankle-dorsiflexion-limited',
      kind: 'below',
      is: 'limited',
      metric: 'dorsiflexion',
      limit: provisional(
        deg(30),
        'Usual range in adults 30 to 38 degrees by inclinometer; the landmark line has its own offset.',
      ),
      byHand: provisional(cm(8), 'Restricted below 8 to 9 cm in use; clinical reference 3.3.'),
      of: adultsUnder60,
      say: 'The ankle bends less than most.',
      mayMean:
        'As you run the shin travels over the planted foot. With less of that, the heel may leave the ground earlier or the foot turn out a little.',
      doesNotMean:
        'It does not say that anything is wrong with the ankle, nor that it will hurt. Many runners run well with it.',
    },
    {
      id: 'ankle-dorsiflexion-uneven',
      kind: 'side-difference',
      is: 'uneven',
      metric: 'dorsiflexion',
      say: 'Your ankles differ by more than the measuring error.',
      mayMean: 'Stride for stride one foot may roll on a little earlier than the other.',
      doesNotMean:
        'Sides that differ are ordinary, and no study shows that this leads to injuries. It does not say which of the two is the right one.',
    },
  ],
  evidence: [
    { id: 'powden-2015', cite: 'Powden, Hoch & Hoch 2015, Manual Therapy 20(4):524-532' },
    {
      id: 'konor-2012',
      cite: 'Konor et al. 2012, International Journal of Sports Physical Therapy 7(3):279-287',
    },
    {
      id: 'hoch-2011',
      cite: 'Hoch & McKeon 2011, Manual Therapy 16(5):516-519 (by a summary: the paper was not read)',
      backs: {
        part: 'findings',
        says: 'Of 35 healthy adults 68 % differed between their ankles by no more than 1.5 cm, some by up to about 3.',
      },
    },
  ],
})
