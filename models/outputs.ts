import { fileURLToPath } from 'node:url'
import { AssemblyError, fileBytes, isKnown, sha256, sourceBytes } from './known-file'
import type { KnownFile, Manifest, Model, Network, RuntimeFile } from './manifest'
import { taskBundle } from './task-bundle'
import { imageModelMetadata, withMetadata } from './tflite-metadata'

/** One file to stand under `public/`. */
export interface Output {
  /** Path under `public/`, with forward slashes. */
  readonly path: string
  readonly isRight: (found: Uint8Array) => boolean
  /** Builds or copies it; throws an AssemblyError when an input is missing or is another one. */
  readonly content: () => Uint8Array
}

const note = {
  description:
    'A pose network of the npm package @mediapipe/pose, its own bytes unchanged; this metadata was added by Evenstride.',
  license: 'Apache License, Version 2.0',
}

export const networkWithMetadata = (bytes: Uint8Array, { normalization }: Network): Uint8Array =>
  withMetadata(bytes, imageModelMetadata(normalization, note))

/** The bundle as the inputs give it, not yet compared with what the manifest expects. */
export const bundle = (root: string, { networks }: Manifest, model: Model): Uint8Array => {
  const detector = networks[model.networks.detector]
  const landmarks = networks[model.networks.landmarks]
  return taskBundle(
    networkWithMetadata(sourceBytes(root, detector), detector),
    networkWithMetadata(sourceBytes(root, landmarks), landmarks),
  )
}

const modelOutput = (root: string, manifest: Manifest, model: Model): Output => ({
  path: model.output,
  isRight: (found) => isKnown(found, model),
  content: () => verified(bundle(root, manifest, model), model, model.output),
})

const runtimeOutput = (root: string, file: RuntimeFile): Output => ({
  path: file.output,
  isRight: (found) => isKnown(found, file),
  content: () => sourceBytes(root, file),
})

const verified = (bytes: Uint8Array, expected: KnownFile, name: string): Uint8Array => {
  if (isKnown(bytes, expected)) return bytes
  throw new AssemblyError(
    `${name} did not come out as models/manifest.json says: ` +
      `expected sha256 ${expected.sha256}, built ${sha256(bytes)}.`,
  )
}

/** The licence asks that its text, and a word on changes, travel with the files. */
const legalTexts = [
  { name: 'NOTICE.txt', source: new URL('NOTICE.txt', import.meta.url) },
  { name: 'LICENSE.txt', source: new URL('../LICENSE', import.meta.url) },
]

const legalOutputs = (folder: string): readonly Output[] =>
  legalTexts.map(({ name, source }) => {
    const content = () => {
      const bytes = fileBytes(fileURLToPath(source))
      if (bytes === null) throw new AssemblyError(`${fileURLToPath(source)} is missing.`)
      return bytes
    }
    return { path: `${folder}/${name}`, isRight: (found) => sha256(found) === sha256(content()), content }
  })

export const parentFolder = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** Everything that the assembler puts under `public/`. */
export const outputs = (root: string, manifest: Manifest): readonly Output[] => {
  const built = [
    ...Object.values(manifest.models).map((model) => modelOutput(root, manifest, model)),
    ...Object.values(manifest.runtime).map((file) => runtimeOutput(root, file)),
  ]
  const folders = new Set(built.map(({ path }) => parentFolder(path)))
  return [...built, ...[...folders].flatMap(legalOutputs)]
}
