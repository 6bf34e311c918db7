import { fileURLToPath } from 'node:url'
import { clipsOf } from '../accuracy/clips.ts'
import { withFilms } from '../accuracy/reading.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { poseOf, sequenceOf, writeFixture } from './pose-fixture.ts'

/**
 * Makes the recorded fixture of a dark room: the real model on the project's own clip, darkened and noised in the
 * browser. Run with `npx tsx tests/tools/record-dim.ts`; it needs a browser and the assembled model.
 */
const folder = fileURLToPath(new URL('../fixtures/clips/', import.meta.url))
const target = new URL('../fixtures/poses/ankle-dorsiflexion/left-dim.pose.json.gz', import.meta.url)

const { clips } = clipsOf([folder], 'ank_m_L')
const index = clips.findIndex(({ name }) => name === 'ank_m_L')
await ensureBrowser()
const { poses, luma, change } = await withFilms(clips, async (open) => {
  const page = await open()
  return page.evaluate((address) => window.dimPoses(address), `/film/${String(index)}`)
})
if (luma === null || change === null) throw new Error('nobody measured the light')
const found = poses.map(poseOf)
const sequence = sequenceOf(found, {
  model: { name: 'full', sha256: '', delegate: 'CPU' },
  mode: 'video',
  about: `Rendered body, free to keep; clip ank_m_L, every picture darkened to a mean luma of ${luma.toFixed(0)} and noised: three knee-to-wall lunges, left leg in front and near; true shank tilt at the holds 40, 41, 39.5 degrees.`,
})
writeFixture(target, sequence)
console.log(
  `ankle-dorsiflexion/left-dim: ${String(found.length)} poses, mean luma ${luma.toFixed(1)}, change ${change.toFixed(1)}`,
)
