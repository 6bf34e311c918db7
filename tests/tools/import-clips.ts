import { mkdirSync } from 'node:fs'
import { fixtureFolder, sequenceOf, writeFixture } from './pose-fixture.ts'
import { clipPoses } from './shared-clips.ts'

/**
 * Makes the project's own recorded fixtures from the rendered clips that lie beside it. Synthetic bodies: faces may
 * stay. Run with `npx tsx tests/tools/import-clips.ts [FOLDER]`; the same clips give the same bytes.
 */
interface Import {
  readonly clip: string
  /** `<mobility test>/<side>-<what>` below tests/fixtures/poses. */
  readonly name: string
  readonly shows: string
  /** The part of the clip that is kept, seconds; all of it unless given. */
  readonly part?: readonly [from: number, to: number]
}

const imports: readonly Import[] = [
  {
    clip: 'ank_m_L',
    name: 'ankle-dorsiflexion/left-clean',
    shows:
      'three knee-to-wall lunges, left leg in front and near; true shank tilt at the holds 40, 41, 39.5 degrees',
  },
  {
    clip: 'ank_m_R',
    name: 'ankle-dorsiflexion/right-clean',
    shows: 'three knee-to-wall lunges, right leg in front and near; true shank tilt 32.5, 33, 32 degrees',
  },
  {
    clip: 'ank_m_L_heel',
    name: 'ankle-dorsiflexion/left-heel-lifted',
    shows: 'three lunges, left leg; true 38, 45 with the heel turned up by 13 degrees, 38.5',
  },
  {
    clip: 'bal_f_LR',
    name: 'single-leg-balance/left-clean',
    part: [0, 17],
    shows: 'one-leg stance on the left, from 2.6 to 15.6 s; true sideways sway of the hips 5.0 mm of 1600',
  },
  {
    clip: 'bal_f_LR',
    name: 'single-leg-balance/right-clean',
    part: [16.5, 34],
    shows: 'one-leg stance on the right, from 18.6 to 31.8 s; true sideways sway of the hips 10.5 mm of 1600',
  },
  {
    clip: 'bal_m_touch',
    name: 'single-leg-balance/left-foot-down',
    shows: 'one-leg stance on the left from 2.4 s until the right foot touches down at 11.4 s',
  },
  {
    clip: 'sq_m_side',
    name: 'squat-depth/both-clean',
    shows:
      'four squats from the left side; true thigh above parallel 20, 5, -5, 10, knee bend 96.7, 116.4, 129.5, 109.8 degrees',
  },
  {
    clip: 'sq_m_front',
    name: 'squat-depth-front/both-clean',
    shows: 'three squats from the front, straight down: true hip shift 0, knees 10 cm outside their lines',
  },
  {
    clip: 'hx_m_L',
    name: 'hip-extension/left-clean',
    shows:
      'three standing hip extensions, left leg near; true thigh behind the vertical 17, 18, 17.5 degrees',
  },
  {
    clip: 'hx_m_R',
    name: 'hip-extension/right-clean',
    shows: 'three standing hip extensions, right leg near; true thigh behind the vertical 9, 10, 9.5 degrees',
  },
  {
    clip: 'hx_f_L_lean',
    name: 'hip-extension/left-trunk-moved',
    shows: 'three hip extensions, left leg; true 15, then 20 and 22 with the trunk tipped 14 and 22 degrees',
  },
]

const recordings = fixtureFolder(process.argv[2])

for (const { clip, name, shows, part: [from, to] = [0, Infinity] } of imports) {
  const file = new URL(`${name}.pose.json.gz`, recordings)
  mkdirSync(new URL('.', file), { recursive: true })
  const sequence = sequenceOf(
    clipPoses(clip).filter(({ t }) => t >= from * 1000 && t <= to * 1000),
    {
      model: { name: 'full', sha256: '', delegate: 'CPU' },
      mode: 'video',
      about: `Rendered body, free to keep; clip ${clip}: ${shows}.`,
    },
  )
  writeFixture(file, sequence)
  console.log(`${name}: ${sequence.frames.length} poses`)
}
