import { jointAngle, lift, segmentAngle, segmentTilt } from '../../biomechanics/channel'
import { plateau, rest } from '../../biomechanics/phase'
import { deg, ratio } from '../../math/units'
import { bench, defineMobilityTest, provisional } from '../define-mobility-test'
import { littleDepth } from '../easier-ways'
import { squatSources } from '../papers'
import { shortestHold, threeHolds, twoPractices } from '../usual-trials'

/** The thigh's angle from the horizontal while the runner stands, known from rendered runners. */
const standing = bench(
  deg(86.5),
  'Rendered runners stand with the thigh 3.5 degrees forward of the vertical; the model reads it about 4 too shallow.',
)
const share = bench(ratio(1), 'What the thigh is off while standing it is off at the bottom, to within 2.5.')
const trial = provisional(deg(2), 'Typical standard deviation between squats; clinical reference 6.5.')
const setUp = provisional(
  deg(2),
  'Placing camera and feet, camera roll known; until repeat data of people exist.',
)

export default defineMobilityTest({
  id: 'squat-depth',
  version: 7,
  order: 30,
  inAssessment: true,
  together: 'Squat',
  title: 'Squat depth, side view',
  shortTitle: 'Squat depth',
  why: 'Shows how deep you get with your heels down, and what stops you.',
  sides: 'both',
  demands: ['deep-squat'],
  drawing: 'squat',
  posture: 'standing',
  standsBetween: true,
  view: { plane: 'sagittal', near: 'any' },
  leg: 'near',
  setUp: [
    'Stand side-on to the camera, either side, feet as wide as your shoulders, toes a little out.',
    'Stretch your arms forward at shoulder height and stand still for a moment.',
    'Sit down between your feet as deep as it goes with the heels down.',
    'Hold for two seconds, then stand up.',
  ],
  inBrief: ['Side-on, feet shoulder-wide', 'Arms forward', 'Sit deep, heels down'],
  cues: {
    go: { caption: 'Squat down and hold', speech: 'Squat down as deep as is comfortable and hold.' },
    hold: { caption: 'Hold. Heels down', speech: 'Hold.' },
  },
  trials: { ...threeHolds, full: { practice: twoPractices } },
  easier: littleDepth,

  channels: {
    thighTilt: segmentTilt('thigh', { from: 'horizontal' }),
    kneeFlexion: jointAngle('knee', { positive: 'flexion' }),
    shankTilt: segmentTilt('shank', { from: 'vertical' }),
    trunkLean: segmentTilt('trunk', { from: 'vertical' }),
    trunkToShank: segmentAngle('trunk', { against: 'shank' }),
    heelLift: lift('heel', { about: 'foot' }),
  },
  phases: {
    /** The feet lie flat while the runner stands and waits: heels that rise with the movement are up on the way already. */
    quiet: rest({ of: 'thighTilt' }),
    bottom: plateau({
      of: 'thighTilt',
      at: 'minimum',
      excursion: provisional(
        deg(30),
        'A third of the way from standing to parallel: less is bending down, not a squat.',
      ),
      within: bench(
        deg(3),
        'Wider than of a shank: in the course of a film the virtual runner’s thigh reads within 2.5 degrees, his shank within 1.4 (root mean square).',
      ),
      lasting: shortestHold,
    }),
  },
  movement: 'bottom',
  metrics: {
    depth: {
      title: 'Thigh above parallel at the bottom',
      of: 'thighTilt',
      during: 'bottom',
      reduce: 'median-of-middle',
      relative: { of: 'thighTilt', to: 'quiet', standing, share },
      better: 'lower',
      reads: {
        subject: 'Thigh',
        above: 'above parallel',
        below: 'below parallel',
        zero: 'parallel to the floor',
      },
      comparative: 'goes deeper',
      error: {
        mdc: provisional(deg(8), 'Standard error 3 degrees of a camera at home; clinical reference 4.4.'),
        setUp,
        trial,
      },
    },
    kneeFlexion: {
      title: 'Knee bend at the bottom',
      of: 'kneeFlexion',
      during: 'bottom',
      reduce: 'median-of-middle',
      /** Referred to the own standing knee and not to a thigh's tilt: no roll of the camera goes into a joint angle. */
      relative: {
        of: 'kneeFlexion',
        to: 'quiet',
        standing: bench(
          deg(8.5),
          'The thigh of rendered runners stands 3.5 degrees forward and the shank reads 5; the knee between them reads 4 to 5 in place of their sum.',
        ),
        share: bench(ratio(1), 'What the knee is off while standing it is off at the bottom, to within 3.'),
      },
      better: 'higher',
      comparative: 'goes deeper',
      error: {
        mdc: provisional(deg(11), 'Standard error 4 degrees of a camera at home; clinical reference 4.4.'),
        setUp,
        trial,
      },
    },
    shankTilt: {
      title: 'Shank tilt at the bottom',
      of: 'shankTilt',
      during: 'bottom',
      reduce: 'median-of-middle',
      better: 'higher',
      comparative: 'goes deeper',
      error: {
        mdc: provisional(deg(8), 'As in the lunge with the roll not measured; clinical reference 3.4.'),
        setUp,
        trial,
      },
    },
    trunkLean: {
      title: 'Trunk lean at the bottom',
      of: 'trunkLean',
      during: 'bottom',
      reduce: 'median-of-middle',
      better: 'lower',
      comparative: 'goes deeper',
      error: {
        mdc: provisional(deg(8), 'Standard error 3 degrees of a camera at home; clinical reference 4.4.'),
        setUp,
        trial,
      },
    },
    trunkToShank: {
      title: 'Trunk further forward than the shank',
      of: 'trunkToShank',
      during: 'bottom',
      reduce: 'median-of-middle',
      better: 'lower',
      comparative: 'goes deeper',
      error: {
        mdc: provisional(deg(8), 'No better known than the trunk; clinical reference 4.4.'),
        setUp,
        trial,
      },
    },
  },
  primary: 'depth',
  faults: {
    heelLifted: {
      of: 'heelLift',
      during: 'bottom',
      from: 'quiet',
      above: bench(
        deg(8),
        'Heels that stayed down read -2.5 to 1 degrees of rendered and of barefoot virtual runners, 4.8 of a shod one, up to 7.0 of a person on film who stood leaning back on them; lifted by 18 they read 11.8 and 12.9 from either side, 18.7 in shoes. Set between.',
      ),
      doubtful: bench(
        deg(5),
        'Rendered heels that stayed down differ by up to 3.5 degrees between the trials of one runner (-2.5 to 1.0), those on film by up to 3.5 (3.5 to 7.0): half as much again.',
      ),
      caption: 'Heels came up',
      say: 'Your heels came up, so this one does not count. Go a little less deep.',
    },
  },
  findings: [
    {
      id: 'squat-depth-limited',
      kind: 'above',
      is: 'limited',
      metric: 'depth',
      limit: provisional(
        deg(15),
        'From 15 degrees above parallel a squat is partial; clinical reference 4.3.',
      ),
      say: 'Your squat stops well above parallel.',
      mayMean: 'Running does not need a deep squat. More depth may make strength work easier to do well.',
      doesNotMean:
        'It does not say what stops you: the ankles, the hips, habit and the length of your thighs all can.',
    },
    {
      id: 'squat-depth-trunk-forward',
      kind: 'above',
      is: 'noticed',
      metric: 'trunkToShank',
      limit: provisional(
        deg(20),
        'A trunk 20 degrees further forward than the shank; clinical reference 4.6.',
      ),
      say: 'Your trunk leans much further forward than your shins.',
      mayMean: 'You may be making up with the trunk for ankles or hips that stop early.',
      doesNotMean: 'Long thighs lean a trunk too. It is not a fault.',
    },
  ],
  evidence: squatSources,
})
