import { PoseLandmarker } from '@mediapipe/tasks-vision'
import { beforeAll, describe, expect, it } from 'vitest'
import { manifest, type ModelId } from '../../models/manifest'
import { landmarkIndex, landmarkNames, type LandmarkName } from '../../src/pose/landmark'
import recorded from '../fixtures/stills/standing-front.json'
import stillUrl from '../fixtures/stills/standing-front.webp'

type Landmarks = readonly { readonly x: number; readonly y: number }[]

const address = (path: string) => new URL(`/${path}`, location.href).href

/** The runtime takes its loader from this global and clears it each time: set anew before each landmarker. */
const runtime = globalThis as typeof globalThis & { ModuleFactory?: unknown }

const openLandmarker = async (id: ModelId, runningMode: 'IMAGE' | 'VIDEO') => {
  const loader = (await import(/* @vite-ignore */ address(manifest.runtime.loader.output))) as {
    readonly default: unknown
  }
  runtime.ModuleFactory = loader.default
  const model = await (await fetch(address(manifest.models[id].output))).arrayBuffer()
  return PoseLandmarker.createFromOptions(
    { wasmLoaderPath: '', wasmBinaryPath: address(manifest.runtime.binary.output) },
    {
      baseOptions: { modelAssetBuffer: new Uint8Array(model), delegate: 'CPU' },
      runningMode,
      numPoses: 1,
    },
  )
}

/** A body part that is not there fails the test that asks for it. */
const pointOf = (landmarks: Landmarks, name: LandmarkName) => {
  const point = landmarks[landmarkIndex(name)]
  if (point === undefined) throw new Error(`no ${name}: nobody was found`)
  return { x: point.x * recorded.width, y: point.y * recorded.height }
}

const distance = (a: { x: number; y: number }, [x, y]: readonly number[]) => Math.hypot(a.x - x!, a.y - y!)

const openStill = async () => createImageBitmap(await (await fetch(stillUrl)).blob())

describe.each(['lite', 'full', 'heavy'] as const)('the assembled model %s', (id) => {
  let bodies: readonly Landmarks[]
  const at = (name: LandmarkName) => pointOf(bodies[0] ?? [], name)

  beforeAll(async () => {
    const landmarker = await openLandmarker(id, 'IMAGE')
    bodies = landmarker.detect(await openStill()).landmarks
    landmarker.close()
  }, 60_000)

  it('finds the one runner in the picture, with all landmarks', () => {
    expect(bodies.map((landmarks) => landmarks.length)).toEqual([landmarkNames.length])
  })

  it('finds every landmark inside the picture', () => {
    const outside = landmarkNames.filter((name) => {
      const { x, y } = at(name)
      return !(x > 0 && x < recorded.width && y > 0 && y < recorded.height)
    })
    expect(outside).toEqual([])
  })

  it.each(['left', 'right'] as const)('stacks the %s side from head to foot', (side) => {
    const parts = ['ear', 'shoulder', 'hip', 'knee', 'ankle', 'foot-index'] as const
    const heights = parts.map((part) => at(`${side}-${part}`).y)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })

  it("finds the runner's left on the right of the picture, since the runner faces it", () => {
    const parts = ['shoulder', 'hip', 'knee', 'ankle'] as const
    expect(parts.filter((part) => at(`left-${part}`).x <= at(`right-${part}`).x)).toEqual([])
  })

  // Shoulder to ankle is 315 px here. The recording is of `full`; the three networks in IMAGE mode came within 5.8 px of
  // it at every landmark, and the limit is twice that.
  it('puts every landmark within 12 pixels of the recorded one', () => {
    const far = landmarkNames.filter((name) => distance(at(name), recorded.points[name]) > 12)
    expect(far).toEqual([])
  })
})

describe('the assembled model full, given the same picture until its smoothing has settled', () => {
  // The recording was made in VIDEO mode, whose smoothing and whose crop (taken from the pose before, not from the
  // detector) move landmarks by up to 5 px against IMAGE mode. In VIDEO mode on a standing runner what is left is the
  // still's compression: 0.34 px on average, 0.74 at worst. The limits tell lite and heavy apart from full (2.4 px on
  // average) and a wrong normalisation from the right one (0.88 px on average).
  it('agrees with the recorded pose to about a pixel', async () => {
    const still = await openStill()
    const landmarker = await openLandmarker('full', 'VIDEO')
    let landmarks: Landmarks = []
    for (let frame = 0; frame < 30; frame += 1) {
      landmarks = landmarker.detectForVideo(still, frame * 33).landmarks[0] ?? []
    }
    landmarker.close()
    const errors = landmarkNames.map((name) => distance(pointOf(landmarks, name), recorded.points[name]))
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.6)
    expect(Math.max(...errors)).toBeLessThan(1.25)
  }, 60_000)
})
