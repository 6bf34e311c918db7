import { chromium } from '@playwright/test'
import { served } from '../accuracy/reading.ts'
import { middle, type Condition, type Factors } from '../accuracy/virtual/grid.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { launchOptions } from './launch-options.ts'
import { fixtureFolder, poseOf, sequenceOf, writeFixture } from './pose-fixture.ts'

/**
 * Makes the recorded fixtures of the virtual runner: drawn picture by picture in a browser, before the real model. Run with
 * `npx tsx tests/tools/record-virtual.ts [FOLDER [NAME…]]` (those whose name contains one of these); it needs a browser and the
 * assembled model, and takes some minutes.
 */
const fps = 10

interface Recording {
  /** `<mobility test>/<side>-<what>` below tests/fixtures/poses. */
  readonly name: string
  readonly shows: string
  readonly condition: Condition
}

interface Turn {
  readonly what: string
  readonly yaw: number
  readonly shows: string
}

const turns: readonly Turn[] = [
  { what: 'turned-a-little', yaw: 12, shows: 'turned away from the camera by 12 degrees' },
  { what: 'turned-away', yaw: 20, shows: 'turned away from the camera by 20 degrees' },
  { what: 'turned-to', yaw: -20, shows: 'turned towards the camera by 20 degrees' },
]

const turned = (motion: string, side: 'left' | 'both', movement: string): readonly Recording[] =>
  turns.map(({ what, yaw, shows }) => ({
    name: `${motion}/${side}-${what}`,
    shows: `${movement}, ${shows}`,
    condition: {
      name: what,
      motion,
      side: 'left',
      varied: 'yaw',
      factors: { ...middle, yaw },
      repetitions: 1,
      seed: 1,
    },
  }))

interface HeelSetting extends Partial<Factors> {
  readonly mistake?: string
}

const heels = (
  motion: string,
  side: 'left' | 'right',
  what: string,
  shows: string,
  { mistake, ...factors }: HeelSetting = {},
): Recording => ({
  name: `${motion}/${motion === 'squat-depth' ? 'both' : side}-${what}`,
  shows,
  condition: {
    name: what,
    motion,
    side,
    varied: 'clothes',
    factors: { ...middle, ...factors },
    repetitions: 1,
    seed: 1,
    ...(mistake === undefined ? {} : { mistake }),
  },
})

const lungeHeels = (side: 'left' | 'right', what: string, shows: string, setting?: HeelSetting) =>
  heels('ankle-dorsiflexion', side, what, `one lunge, ${side} leg in front and near, ${shows}`, setting)

const squatHeels = (side: 'left' | 'right', what: string, shows: string, setting?: HeelSetting) =>
  heels('squat-depth', side, `${side}-${what}`, `one squat, ${side} side near, ${shows}`, setting)

const kneels = (what: string, yaw: number, shows: string): Recording => ({
  name: `hip-extension-half-kneeling/left-${what}`,
  shows: `on the left knee, once; true thigh 17 degrees behind the vertical, ${shows}`,
  condition: {
    name: what,
    motion: 'hip-extension-half-kneeling',
    side: 'left',
    varied: 'yaw',
    factors: { ...middle, yaw },
    repetitions: 1,
    seed: 1,
  },
})

const recordings: readonly Recording[] = [
  kneels('square', 0, 'square to the camera'),
  kneels('turned-to', -14, 'turned towards the camera by 14 degrees'),
  lungeHeels('right', 'heel-down', 'the heel stays down'),
  lungeHeels('left', 'heel-rising', 'the heel rises by 14 degrees with the movement', { mistake: 'heel-up' }),
  lungeHeels('right', 'heel-rising', 'the heel rises by 14 degrees with the movement', {
    mistake: 'heel-up',
  }),
  lungeHeels('left', 'heel-rising-shod', 'the heel rises by 14 degrees with the movement, in shoes', {
    clothes: 'shoes',
    mistake: 'heel-up',
  }),
  squatHeels('left', 'heels-down', 'the heels stay down'),
  squatHeels('right', 'heels-down', 'the heels stay down'),
  squatHeels('left', 'heels-down-shod', 'the heels stay down, in shoes', { clothes: 'shoes' }),
  squatHeels('left', 'heels-rising', 'the heels rise by 18 degrees with the movement', {
    mistake: 'heels-up',
  }),
  squatHeels('right', 'heels-rising', 'the heels rise by 18 degrees with the movement', {
    mistake: 'heels-up',
  }),
  squatHeels('left', 'heels-rising-shod', 'the heels rise by 18 degrees with the movement, in shoes', {
    clothes: 'shoes',
    mistake: 'heels-up',
  }),
  ...turned(
    'ankle-dorsiflexion',
    'left',
    'one lunge, left leg in front and near; true shank tilt 38 degrees',
  ),
  ...turned('squat-depth', 'both', 'one squat, left side near; true thigh 88 degrees from the vertical'),
  ...turned('hip-extension', 'left', 'left leg back once; true thigh 16 degrees behind the vertical'),
]

const [folder, ...wanted] = process.argv.slice(2)
const chosen = recordings.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)

await ensureBrowser()
const { server, address } = await served()
const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage()
  await page.goto(`${address}tests/accuracy/virtual/page.html`)
  await page.waitForLoadState('networkidle')
  const target = fixtureFolder(folder)
  for (const { name, shows, condition } of chosen) {
    const found = await page.evaluate(([one, rate]) => window.virtualPoses(one, rate), [
      condition,
      fps,
    ] as const)
    const sequence = sequenceOf(found.map(poseOf), {
      model: { name: 'full', sha256: '', delegate: 'CPU' },
      mode: 'video',
      about: `The virtual runner, barefoot where nothing else is said, 2.8 m away: ${shows}.`,
    })
    writeFixture(new URL(`${name}.pose.json.gz`, target), sequence)
    console.log(`${name}: ${String(found.length)} poses`)
  }
} finally {
  await browser.close()
  await server.close()
}
