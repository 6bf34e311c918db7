import { models, runtime } from '../../../models/manifest.json'
import { ratio, type Ratio } from '../../math/units'
import type { PoseModel } from './messages'
import { dropForgottenFiles, verifiedFile, type KnownFile } from './verified-file'

export interface EngineFiles {
  readonly wasm: WebAssembly.Module
  readonly model: Uint8Array
  readonly modelHash: string
  readonly loaderUrl: string
  /** Name and version, as it stands in every record. */
  readonly library: string
}

interface Output {
  readonly output: string
  readonly sha256: string
}

type Progress = (done: Ratio) => void

const addressIn =
  (base: string) =>
  ({ output }: Pick<Output, 'output'>): string =>
    new URL(output, base).href

/** The large files, fetched or kept from an earlier visit, and checked: wasm first, model second. */
const largeFiles = (base: string, model: PoseModel, onProgress: Progress) => {
  const urlOf = addressIn(base)
  const known = (output: Output): KnownFile => ({ url: urlOf(output), sha256: output.sha256 })
  const wanted = models[model]
  const total = runtime.binary.bytes + wanted.bytes
  const here = { wasm: 0, model: 0 }
  const report = (part: keyof typeof here) => (count: number) => {
    here[part] = count
    onProgress(ratio(Math.min(1, (here.wasm + here.model) / total)))
  }
  return Promise.all([
    verifiedFile(known(runtime.binary), report('wasm')),
    verifiedFile(known(wanted), report('model')),
  ])
}

/** The checked bytes of one network by itself. */
export const modelFile = (base: string, model: PoseModel, onProgress: Progress): Promise<Uint8Array> => {
  const wanted = models[model]
  const known: KnownFile = { url: addressIn(base)(wanted), sha256: wanted.sha256 }
  return verifiedFile(known, (count) => onProgress(ratio(Math.min(1, count / wanted.bytes))))
}

/** Brings the large files here while the runner reads, so that they are kept when the worker asks. Trouble is the worker's to tell. */
export const prefetchEngine = (base: string, model: PoseModel, onProgress: Progress): Promise<unknown> =>
  largeFiles(base, model, onProgress).catch(() => undefined)

/** Fetches, or takes from an earlier visit, what the engine needs, and checks each file against the manifest. */
export const engineFiles = async (
  base: string,
  model: PoseModel,
  onProgress: Progress,
): Promise<EngineFiles> => {
  const urlOf = addressIn(base)
  const wanted = models[model]
  const [wasmBytes, modelBytes] = await largeFiles(base, model, onProgress)
  await dropForgottenFiles([runtime.binary, ...Object.values(models)].map(urlOf)).catch(() => undefined)
  return {
    wasm: await WebAssembly.compile(wasmBytes),
    model: modelBytes,
    modelHash: wanted.sha256,
    loaderUrl: urlOf(runtime.loader),
    library: `${runtime.loader.package}@${runtime.loader.version}`,
  }
}
