import { afterEach, expect, test, vi } from 'vitest'
import { WebGLRenderer } from 'three'
import { barefootLooks, middleLooks } from '../../../src/runner3d/looks'
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

/** Everything a motion may need beside a body: chair, step, mat, weight, band. */
const furnished = ['hip-extension', 'step-up', 'plank', 'dumbbell-row', 'band-side-step'].map(
  (id) => motions[id]!,
)

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
