import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { acceptedManifest } from '../../../models/accept'
import { projectRoot } from '../../../models/command-line'
import { Table } from '../../../models/flatbuffer-table'
import { sourceBytes } from '../../../models/known-file'
import { manifest, type Network } from '../../../models/manifest'
import { bundle, networkWithMetadata } from '../../../models/outputs'
import { taskBundle } from '../../../models/task-bundle'
import {
  bufferSlots,
  entrySlots,
  metadataName,
  metadataSlots,
  modelSlots,
  normalizationSlots,
  normalizationTag,
  processUnitSlots,
  subgraphMetadataSlots,
  tensorMetadataSlots,
} from '../../../models/tflite-metadata'
import { landmarkNames } from '../../../src/pose/landmark'

const networks = Object.entries(manifest.networks)
const models = Object.entries(manifest.models)

/** What a reader of the finished file finds, by way of its root table alone. */
const metadataOf = (file: Uint8Array) => {
  const model = Table.root(file)
  const entry = model
    .tables(modelSlots.metadata)
    .find((table) => table.text(entrySlots.name) === metadataName)
  const buffer = model.tables(modelSlots.buffers)[entry?.integer(entrySlots.buffer) ?? -1]
  return buffer?.bytes(bufferSlots.data) ?? new Uint8Array(8)
}

/** Slots of TensorFlow Lite's SubGraph and Tensor. */
const inputSize = (file: Uint8Array) => {
  const subgraph = Table.root(file).tables(modelSlots.subgraphs)[0]
  const input = subgraph?.integers(1)[0] ?? -1
  return subgraph?.tables(0)[input]?.integers(0)
}

describe.each(networks)('the network %s', (_, network: Network) => {
  const original = sourceBytes(projectRoot, network)
  const file = networkWithMetadata(original, network)

  it('takes a square colour picture of the stated size', () => {
    expect(inputSize(original)).toEqual([1, network.inputSize, network.inputSize, 3])
  })

  it('keeps its own bytes, at a distance that keeps their alignment', () => {
    const header = file.length - original.length
    expect(header % 16).toBe(0)
    expect(Buffer.compare(file.subarray(header), original)).toBe(0)
  })

  it('is reached whole through the new root table', () => {
    const [before, after] = [Table.root(original), Table.root(file)]
    const shift = file.length - original.length
    expect(Table.identifier(file)).toBe('TFL3')
    expect(after.integer(modelSlots.version)).toBe(before.integer(modelSlots.version))
    expect(after.text(modelSlots.description)).toBe(before.text(modelSlots.description))
    for (const slot of [modelSlots.operatorCodes, modelSlots.subgraphs, modelSlots.metadataBuffer]) {
      expect(after.target(slot)).toBe((before.target(slot) ?? 0) + shift)
    }
    for (const slot of [modelSlots.buffers, modelSlots.metadata]) {
      const moved = before.tables(slot).map((table) => table.position + shift)
      expect(
        after
          .tables(slot)
          .slice(0, -1)
          .map((table) => table.position),
      ).toEqual(moved)
    }
  })

  it('says how its input is scaled, in the format that the runtime looks for', () => {
    const metadata = metadataOf(file)
    expect(Table.identifier(metadata)).toBe('M001')
    const root = Table.root(metadata)
    expect(root.text(metadataSlots.minParserVersion)).toBe('1.0.0')
    expect(root.text(metadataSlots.license)).toBe('Apache License, Version 2.0')
    const input = root.tables(metadataSlots.subgraphs)[0]?.tables(subgraphMetadataSlots.inputs)[0]
    const unit = input?.tables(tensorMetadataSlots.processUnits)[0]
    expect(unit?.byte(processUnitSlots.optionsTag)).toBe(normalizationTag)
    const options = unit?.table(processUnitSlots.options)
    expect(options?.floats(normalizationSlots.mean)).toEqual([network.normalization.mean])
    expect(options?.floats(normalizationSlots.std)).toEqual([network.normalization.std])
  })
})

describe.each(models)('the bundle %s', (_, model) => {
  const bytes = bundle(projectRoot, manifest, model)

  it('holds the two networks under the names that the runtime looks for, uncompressed', () => {
    const found: Record<string, { compression: number; size: number; originalSize: number }> = {}
    unzipSync(bytes, {
      filter: ({ name, compression, size, originalSize }) => {
        found[name] = { compression, size, originalSize }
        return false
      },
    })
    expect(Object.keys(found)).toEqual(['pose_detector.tflite', 'pose_landmarks_detector.tflite'])
    for (const { compression, size, originalSize } of Object.values(found)) {
      expect(compression).toBe(0)
      expect(size).toBe(originalSize)
    }
  })

  it('starts both networks at a multiple of 16 bytes', () => {
    for (const id of Object.values(model.networks)) {
      const network = manifest.networks[id]
      const file = networkWithMetadata(sourceBytes(projectRoot, network), network)
      const start = Buffer.from(bytes).indexOf(file)
      expect(start).toBeGreaterThan(0)
      expect(start % 16).toBe(0)
    }
  })
})

describe('a bundle made elsewhere', () => {
  const ownZone = process.env['TZ']
  afterEach(() => {
    if (ownZone === undefined) delete process.env['TZ']
    else process.env['TZ'] = ownZone
  })

  it('has the same bytes in every time zone', () => {
    const bundles = ['UTC', 'Asia/Kolkata', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone
      return Buffer.from(taskBundle(Buffer.from('detector'), Buffer.from('landmarks'))).toString('hex')
    })
    expect(new Set(bundles).size).toBe(1)
  })
})

describe('the manifest', () => {
  it('lists the landmarks in the order that the code reads them', () => {
    expect(manifest.landmarks).toEqual(landmarkNames)
  })

  it('is what accepting the installed packages would write', () => {
    expect(acceptedManifest(projectRoot, manifest)).toEqual(manifest)
  })

  it('names packages at the versions that package.json pins', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    for (const file of [...Object.values(manifest.networks), ...Object.values(manifest.runtime)]) {
      expect(dependencies[file.package]).toBe(file.version)
    }
  })

  it('puts the hash into the address of each model and the version into that of the runtime', () => {
    for (const { output, sha256 } of Object.values(manifest.models)) {
      expect(output).toContain(`.${sha256.slice(0, 12)}.task`)
    }
    for (const { output, version } of Object.values(manifest.runtime))
      expect(output).toContain(`/${version}/`)
  })

  it('agrees with the notice that travels with the files', () => {
    const notice = readFileSync(join(projectRoot, 'models/NOTICE.txt'), 'utf8')
    for (const { package: name, version } of [manifest.networks.detector, manifest.runtime.loader]) {
      expect(notice).toContain(name)
      expect(notice).toContain(`version ${version}`)
    }
  })
})
