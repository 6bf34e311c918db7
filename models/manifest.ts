import data from './manifest.json'
import type { LandmarkName } from '../src/pose/landmark'
import type { Normalization } from './tflite-metadata'

export type ModelId = 'lite' | 'full' | 'heavy'
export type NetworkId = 'detector' | ModelId

/** A file known by its content. */
export interface KnownFile {
  readonly bytes: number
  readonly sha256: string
}

/** A file of an installed package. */
export interface SourceFile extends KnownFile {
  readonly package: string
  readonly version: string
  readonly file: string
}

export interface Network extends SourceFile {
  /** Width and height in pixels of the square picture that the network takes. */
  readonly inputSize: number
  readonly normalization: Normalization
}

/** A file under `public/`, and so also the path at which the page fetches it. */
export interface Model extends KnownFile {
  /** Holds the first 12 digits of the sha256: a changed model is a new address, so caches never mix two. */
  readonly output: string
  readonly networks: { readonly detector: NetworkId; readonly landmarks: NetworkId }
}

/** Copied as it is; its folder names the version. */
export interface RuntimeFile extends SourceFile {
  readonly output: string
}

export interface Manifest {
  readonly licence: string
  readonly networks: Readonly<Record<NetworkId, Network>>
  readonly models: Readonly<Record<ModelId, Model>>
  readonly runtime: { readonly loader: RuntimeFile; readonly binary: RuntimeFile }
  /** The landmarks network's points in its own order. */
  readonly landmarks: readonly LandmarkName[]
}

/** What the models are made of and what has to come out; JSON, so that any tool can read it. */
export const manifest = data as Manifest
