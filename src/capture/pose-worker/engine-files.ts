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

/** Fetches, or takes from an earlier visit, what the engine needs, and checks each file against the manifest. */
export const engineFiles = async (
  base: string,
  model: PoseModel,
  onProgress: (done: Ratio) => void,
): Promise<EngineFiles> => {
  const urlOf = ({ output }: Pick<Output, 'output'>) => new URL(output, base).href
  const known = (output: Output): KnownFile => ({ url: urlOf(output), sha256: output.sha256 })
  const wanted = models[model]
  const total = runtime.binary.bytes + wanted.bytes
  const here = { wasm: 0, model: 0 }
  const report = (part: keyof typeof here) => (count: number) => {
    here[part] = count
    onProgress(ratio(Math.min(1, (here.wasm + here.model) / total)))
  }
  const [wasmBytes, modelBytes] = await Promise.all([
    verifiedFile(known(runtime.binary), report('wasm')),
    verifiedFile(known(wanted), report('model')),
  ])
  await dropForgottenFiles([runtime.binary, ...Object.values(models)].map(urlOf)).catch(() => undefined)
  return {
    wasm: await WebAssembly.compile(wasmBytes),
    model: modelBytes,
    modelHash: wanted.sha256,
    loaderUrl: urlOf(runtime.loader),
    library: `${runtime.loader.package}@${runtime.loader.version}`,
  }
}
