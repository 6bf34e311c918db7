import { chromium } from '@playwright/test'
import { served } from '../accuracy/reading.ts'
import { middle, type Condition, type Factors } from '../accuracy/virtual/grid.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { launchOptions } from './launch-options.ts'
import { fixtureFolder, poseOf, sequenceOf, writeFixture } from './pose-fixture.ts'

/**
 * Makes the recorded fixtures of the virtual runner: drawn picture by picture in a browser, before the real model. Run with
 * `npx tsx tests/tools/record-virtual.ts [FOLDER]`; it needs a browser and the assembled model, and takes some minutes.
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

const heels = (
  side: 'left' | 'right',
  what: string,
  shows: string,
  { clothes = 'shorts', mistake }: { clothes?: Factors['clothes']; mistake?: string } = {},
): Recording => ({
  name: `ankle-dorsiflexion/${side}-${what}`,
  shows: `one lunge, ${side} leg in front and near, ${shows}`,
  condition: {
    name: what,
    motion: 'ankle-dorsiflexion',
    side,
    varied: 'clothes',
    factors: { ...middle, clothes },
    repetitions: 1,
    seed: 1,
    ...(mistake === undefined ? {} : { mistake }),
  },
})

const recordings: readonly Recording[] = [
  heels('right', 'heel-down', 'the heel stays down'),
  heels('left', 'heel-rising', 'the heel rises by 14 degrees with the movement', { mistake: 'heel-up' }),
  heels('right', 'heel-rising', 'the heel rises by 14 degrees with the movement', { mistake: 'heel-up' }),
  heels('left', 'heel-rising-shod', 'the heel rises by 14 degrees with the movement, in shoes', {
    clothes: 'shoes',
    mistake: 'heel-up',
  }),
  ...turned(
    'ankle-dorsiflexion',
    'left',
    'one lunge, left leg in front and near; true shank tilt 38 degrees',
  ),
  ...turned('squat-depth', 'both', 'one squat, left side near; true thigh 88 degrees from the vertical'),
  ...turned('hip-extension', 'left', 'left leg back once; true thigh 16 degrees behind the vertical'),
]

await ensureBrowser()
const { server, address } = await served()
const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage()
  await page.goto(`${address}tests/accuracy/virtual/page.html`)
  await page.waitForLoadState('networkidle')
  const target = fixtureFolder(process.argv[2])
  for (const { name, shows, condition } of recordings) {
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
