import type { Delegate } from './messages'

export interface ModelPoint {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly visibility: number
}

export interface LandmarkerResult {
  /** One list of 33 per body found; x and y as shares of the picture. */
  readonly landmarks: readonly (readonly ModelPoint[])[]
  /** Metres about the middle of the hips. */
  readonly worldLandmarks: readonly (readonly ModelPoint[])[]
}

/**
 * What we use of the library's landmarker. The library itself is imported in `worker.ts` only. `detect` is for one made
 * for single images, `detectForVideo` for one that follows a body.
 */
export interface Landmarker {
  detect(picture: OffscreenCanvas): LandmarkerResult
  detectForVideo(picture: OffscreenCanvas, timestamp: number): LandmarkerResult
  close(): void
}

/** `VIDEO` follows a body and smooths it; `IMAGE` looks at each picture by itself. */
export type RunningMode = 'VIDEO' | 'IMAGE'

interface LandmarkerOptions {
  readonly baseOptions: { readonly modelAssetBuffer: Uint8Array; readonly delegate: Delegate }
  readonly runningMode: RunningMode
  readonly numPoses: number
  readonly canvas: OffscreenCanvas
}

export interface LandmarkerParts {
  readonly create: (
    files: { wasmLoaderPath: string; wasmBinaryPath: string },
    options: LandmarkerOptions,
  ) => Promise<Landmarker>
  readonly loaderUrl: string
  readonly wasm: WebAssembly.Module
}

/** What one landmarker is made of, and for. */
export interface LandmarkerWish {
  readonly model: Uint8Array
  readonly delegate: Delegate
  readonly mode: RunningMode
  /** Told when the browser takes the landmarker's WebGL context away. */
  readonly onLost?: () => void
}

export type MakeLandmarker = (wish: LandmarkerWish) => Promise<Landmarker>

/** Globals through which the library's loader takes its module; it clears both after each creation. */
interface LoaderScope {
  ModuleFactory?: unknown
  Module?: {
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, wasm: WebAssembly.Module) => void,
    ) => void
  }
}

/** Longer than the slowest start on record (30 s, GPU shaders in Firefox on Windows). */
const creationLimit = 45_000

/**
 * Makes landmarkers from one compiled wasm module, one after the other: the loader's globals are shared, and two
 * creations at once hang.
 */
export const landmarkerMaker = (parts: LandmarkerParts): MakeLandmarker => {
  let previous: Promise<unknown> = Promise.resolve()

  const createNow = async ({ model, delegate, mode, onLost }: LandmarkerWish): Promise<Landmarker> => {
    const scope = self as LoaderScope
    const loader = (await import(/* @vite-ignore */ parts.loaderUrl)) as { default: unknown }
    const canvas = new OffscreenCanvas(1, 1)
    if (onLost) canvas.addEventListener('webglcontextlost', onLost)
    return new Promise<Landmarker>((resolve, reject) => {
      setTimeout(
        () => reject(new Error(`No landmarker on the ${delegate} in ${creationLimit} ms`)),
        creationLimit,
      )
      scope.ModuleFactory = loader.default
      scope.Module = {
        instantiateWasm: (imports, done) => {
          WebAssembly.instantiate(parts.wasm, imports).then((instance) => done(instance, parts.wasm), reject)
        },
      }
      parts
        .create(
          { wasmLoaderPath: '', wasmBinaryPath: '' },
          {
            baseOptions: { modelAssetBuffer: model, delegate },
            runningMode: mode,
            numPoses: 1,
            canvas,
          },
        )
        .then(resolve, reject)
    })
  }

  return (wish) => {
    const next = previous.catch(() => undefined).then(() => createNow(wish))
    previous = next
    return next
  }
}
