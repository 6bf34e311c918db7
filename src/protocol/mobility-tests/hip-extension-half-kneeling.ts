import { jointAngle, segmentTilt } from '../../biomechanics/channel'
import { plateau, rest } from '../../biomechanics/phase'
import { deg } from '../../math/units'
import { bench, defineMobilityTest, provisional } from '../define-mobility-test'
import { schache2000, vigotsky2016 } from '../papers'
import { heldWithin, shortestHold, threeHolds } from '../usual-trials'

/** Shared by both ways of telling the angle: they lie on the same four points. */
const error = {
  mdc: provisional(
    deg(9.7),
    'Standard error 3.5 degrees of a camera at home; clinical reference 5.4, until repeat data of people exist.',
  ),
  setUp: provisional(
    deg(3),
    'Placing camera, body and pelvis; clinical reference 6.5, until repeat data of people exist.',
  ),
  trial: provisional(deg(2), 'Typical standard deviation between trials; clinical reference 6.5.'),
} as const
const largeDifference = provisional(deg(15), 'Beyond normal variation between legs; clinical reference 6.5.')

export default defineMobilityTest({
  id: 'hip-extension-half-kneeling',
  version: 5,
  order: 45,
  inAssessment: false,
  variantOf: 'hip-extension',
  title: 'Hip extension, half-kneeling',
  shortTitle: 'Hip extension kneeling',
  why: 'Shows how far the front of your hip lets the thigh go back while your weight helps.',
  sides: 'each',
  limb: 'hip',
  demands: [],
  posture: 'half-kneeling',
  view: { plane: 'sagittal', near: 'tested' },
  leg: 'kneeling',
  setUp: [
    'Kneel side-on to the camera on a pad: the tested knee down and nearer to it, its toes tucked under.',
    'The other foot stands flat in front, a long step ahead. Rest your fingertips on a chair back beside it.',
    'Stand tall on that knee, ribs down, tailbone tucked under, and stay still for a moment.',
    'Keep the tuck and move the hips forward until the front of the hip pulls. Hold for two seconds, then come back.',
  ],
  inBrief: ['Side-on, tested knee down', 'Tuck the tailbone', 'Hips forward, trunk tall'],
  cues: {
    go: { caption: 'Hips forward and hold', speech: 'Tuck your tailbone, move the hips forward and hold.' },
    hold: { caption: 'Hold. Stay tall', speech: 'Hold.' },
  },
  trials: threeHolds,

  channels: {
    thighTilt: segmentTilt('thigh', { from: 'vertical', positive: 'backward' }),
    hipExtension: jointAngle('hip', { positive: 'extension' }),
    /** Says that the knee is on the floor: the ankle has to be in the picture too. */
    kneeFlexion: jointAngle('knee', { positive: 'flexion' }),
    trunkLean: segmentTilt('trunk', { from: 'vertical' }),
  },
  phases: {
    quiet: rest({ of: 'thighTilt' }),
    endRange: plateau({
      of: 'thighTilt',
      at: 'maximum',
      excursion: provisional(
        deg(5),
        'Half of the low end of what is usual, 10 to 20 degrees (clinical reference 5.3): a stiff hip must still be seen to move.',
      ),
      within: heldWithin,
      lasting: shortestHold,
    }),
  },
  movement: 'endRange',
  metrics: {
    /** Nothing is taken off for what the model reads of a thigh that kneels upright: nobody knows where that one is. */
    hipExtension: {
      title: 'Thigh behind the vertical at the hold',
      of: 'thighTilt',
      during: 'endRange',
      reduce: 'median-of-middle',
      better: 'higher',
      comparative: 'reaches further back',
      lesser: 'is stiffer',
      error,
      largeDifference,
    },
    thighToTrunk: {
      title: 'Thigh behind the trunk at the hold',
      of: 'hipExtension',
      during: 'endRange',
      reduce: 'median-of-middle',
      better: 'higher',
      comparative: 'reaches further back',
      error,
      largeDifference,
    },
  },
  primary: 'hipExtension',
  faults: {
    trunkMoved: {
      of: 'trunkLean',
      during: 'endRange',
      from: 'quiet',
      above: bench(
        deg(10),
        'As standing, clinical reference 5.1. Rendered runners there: a trunk that stayed read 2 to 3 degrees, 14 and 22 further read 14 and 23.',
      ),
      below: provisional(deg(-5), 'Leaning back by more arches the back; clinical reference 5.1.'),
      caption: 'Trunk moved',
      say: 'Your trunk moved with the hips, so this one does not count. Go less far and stay tall.',
    },
  },
  findings: [
    {
      id: 'hip-extension-half-kneeling-limited',
      kind: 'below',
      is: 'limited',
      metric: 'hipExtension',
      limit: provisional(deg(5), 'Limited below 5 degrees with the trunk upright; clinical reference 5.3.'),
      say: 'The hip reaches back less far than is usual here.',
      mayMean: 'The thigh may stop earlier behind you, and the lower back may take over the rest.',
      doesNotMean: 'The camera does not see the pelvis. It does not say that your stride is too short.',
    },
    {
      id: 'hip-extension-half-kneeling-enough',
      kind: 'above',
      is: 'enough',
      metric: 'hipExtension',
      limit: provisional(deg(10), 'Typical is 10 to 20 degrees; clinical reference 5.3.'),
      say: 'The hip reaches back as far as is usual here.',
      mayMean: 'Stretching this hip may add little.',
      doesNotMean: 'It does not say that further is better.',
    },
    {
      id: 'hip-extension-half-kneeling-arched',
      kind: 'above',
      is: 'doubtful',
      metric: 'hipExtension',
      limit: provisional(
        deg(25),
        'Beyond 25 degrees the pelvis has most likely tipped; clinical reference 5.3.',
      ),
      say: 'This reads further than a hip goes by itself: your back may have arched.',
      mayMean: 'Nothing yet: kneel again, tailbone tucked under, and compare.',
      doesNotMean: 'It does not say that this hip is especially mobile.',
    },
    {
      id: 'hip-extension-half-kneeling-uneven',
      kind: 'side-difference',
      is: 'uneven',
      metric: 'hipExtension',
      say: 'Your hips differ by more than the measuring error.',
      mayMean: 'One thigh may travel further behind you than the other.',
      doesNotMean: 'The camera does not see the pelvis, and no study shows that this leads to injuries.',
    },
  ],
  evidence: [
    {
      ...vigotsky2016,
      backs: {
        part: 'setUp',
        says: 'The thigh told how far the hip extended only with the tilt of the pelvis known (r 0.98, 29 students), so the tailbone is tucked under first.',
      },
    },
    schache2000,
  ],
})
