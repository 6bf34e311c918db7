import { mkdirSync } from 'node:fs'
import { faultFilms, type Film } from './fault-films.ts'
import { filmed } from './synthetic-runner.ts'
import { calfRaise } from './synthetic-runner-calf-raise.ts'
import { halfKneeling } from './synthetic-runner-half-kneeling.ts'
import { fixtureFolder, sequenceOf, writeFixture } from './pose-fixture.ts'

/**
 * Makes recorded fixtures of movements that nobody has rendered yet from the stick figure, with the noise and the
 * swapped labels of a real model. Run with `npx tsx tests/tools/film-fixtures.ts [FOLDER]`; it gives the same bytes each time.
 */

const kneels = [{ peak: 15 }, { peak: 14 }, { peak: 16 }]
const tires = [30, 31, 30, 30, 29, 30, 24, 29, 23, 22, 20]

const films: readonly Film[] = [
  {
    name: 'hip-extension-half-kneeling/left-clean',
    shows: 'gets down on the left knee, then three times; true thigh behind the vertical 15, 14, 16 degrees',
    scene: halfKneeling({ side: 'left', trials: kneels, downFor: 2500 }),
  },
  {
    name: 'hip-extension-half-kneeling/right-clean',
    shows: 'on the right knee, three times; true thigh behind the vertical 8, 7, 9 degrees',
    scene: halfKneeling({ side: 'right', trials: [{ peak: 8 }, { peak: 7 }, { peak: 9 }] }),
  },
  {
    name: 'hip-extension-half-kneeling/left-trunk-moved',
    shows: 'on the left knee, twice; true 15 with the trunk upright, then with it tipped 18 degrees',
    scene: halfKneeling({ side: 'left', trials: [{ peak: 15 }, { peak: 15, lean: 18 }] }),
  },
  {
    name: 'single-leg-calf-raise/left-height-lost',
    shows: 'eleven on the left leg, of which seven are full before two low ones in a row',
    scene: calfRaise({ side: 'left', heights: tires }),
  },
  {
    name: 'single-leg-calf-raise/right-clean',
    shows: 'nine full ones on the right leg, then the foot is put down',
    scene: calfRaise({ side: 'right', heights: Array<number>(9).fill(32) }),
  },
  {
    name: 'single-leg-calf-raise/left-knee-bent',
    shows: 'four on the left leg with the knee bent by 35 degrees: rejected',
    scene: calfRaise({ side: 'left', heights: [30, 30, 30, 30], kneeBend: 35 }),
  },
  ...faultFilms,
]

const recordings = fixtureFolder(process.argv[2])

films.forEach(({ name, shows, scene, swapped = 0.3 }, i) => {
  const file = new URL(`${name}.pose.json.gz`, recordings)
  mkdirSync(new URL('.', file), { recursive: true })
  const sequence = sequenceOf(filmed(scene, { rate: 15, noise: 0.8, swapped, seed: 20 + i }), {
    model: { name: 'stick figure', sha256: '', delegate: '' },
    mode: 'image',
    about: `A stick figure with known angles, 0.8 pixels of noise, the legs' labels swapped in ${String(100 * swapped)} %: ${shows}.`,
  })
  writeFixture(file, sequence)
  console.log(`${name}: ${sequence.frames.length} poses`)
})
