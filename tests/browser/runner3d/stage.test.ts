import { afterEach, expect, test, vi } from 'vitest'
import { WebGLRenderer } from 'three'
import { barefootLooks, middleLooks, plainLooks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import { Stage } from '../../../src/runner3d/scene/stage'
import { laptopView } from '../../../src/runner3d/view-point'

const size = { width: 80, height: 100 }

/** three tells its developer tools of every renderer that is made; here the test listens. */
const watchRenderers = (): readonly WebGLRenderer[] => {
  const made: WebGLRenderer[] = []
  const tools = new EventTarget()
  tools.addEventListener('observe', (event) => {
    const { detail } = event as CustomEvent<unknown>
    if (detail instanceof WebGLRenderer) made.push(detail)
  })
  vi.stubGlobal('__THREE_DEVTOOLS__', tools)
  return made
}

afterEach(() => vi.unstubAllGlobals())

/** Everything a motion may need beside a body: chair, step, mat, weights, bands, wall, post. */
const furnished = [
  'hip-extension',
  'step-up',
  'plank',
  'dumbbell-row',
  'band-side-step',
  'bent-knee-wall-stretch',
  'deep-squat-hold',
  'goblet-squat',
  'banded-squat',
].map((id) => motions[id]!)

test('a stage that is left leaves no geometry and no texture on the graphics chip, and no context alive', async () => {
  const made = watchRenderers()
  const stage = new Stage()
  for (const looks of [middleLooks, barefootLooks]) {
    const figure = await stage.invite(looks)
    for (const motion of furnished) {
      stage.furnish(motion.props(figure.body), false)
      stage.draw(figure, motion.rest(figure.body), laptopView, size)
    }
  }
  const [renderer] = made
  expect(made).toHaveLength(1)
  const { memory } = renderer!.info
  expect(memory.geometries).toBeGreaterThan(10)
  expect(memory.textures).toBeGreaterThan(2)
  stage.dispose()
  await vi.waitFor(() => expect([memory.geometries, memory.textures]).toEqual([0, 0]))
  expect(renderer!.getContext().isContextLost()).toBe(true)
}, 120_000)

test('one who draws smaller on a shared stage gets the same picture, and the surface keeps its size', async () => {
  const stage = new Stage(true)
  const figure = await stage.invite(plainLooks)
  const posture = motions['squat-depth']!.rest(figure.body)
  const picture = ({ width, height }: typeof size) => {
    stage.draw(figure, posture, laptopView, { width, height })
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!
    stage.copyTo(context, { width, height })
    return context.getImageData(0, 0, width, height).data
  }
  const alone = picture(size)
  picture({ width: 200, height: 90 })
  const { width, height } = stage.canvas
  expect(picture(size)).toEqual(alone)
  expect([stage.canvas.width, stage.canvas.height]).toEqual([width, height])
  expect([width, height]).toEqual([200, 100])
  stage.dispose()
}, 120_000)
