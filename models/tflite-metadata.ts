import { Builder, type Offset } from 'flatbuffers'
import { Table } from './flatbuffer-table'

/** What the runtime does to a colour value (0 to 255) before the network sees it: (value - mean) / std. */
export interface Normalization {
  readonly mean: number
  readonly std: number
}

/** What is said inside the file about it, for whoever opens the file alone. */
export interface ModelNote {
  readonly description: string
  readonly license: string
}

/** Slots of the tables of TensorFlow Lite's `schema.fbs` (file id TFL3). */
export const modelSlots = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatures: 7,
} as const
export const entrySlots = { name: 0, buffer: 1 } as const
export const bufferSlots = { data: 0 } as const

/** Slots of the tables of MediaPipe's `metadata_schema.fbs` (file id M001). */
export const metadataSlots = { description: 1, subgraphs: 3, license: 5, minParserVersion: 7 } as const
export const subgraphMetadataSlots = { inputs: 2 } as const
export const tensorMetadataSlots = { processUnits: 4 } as const
export const processUnitSlots = { optionsTag: 0, options: 1 } as const
export const normalizationSlots = { mean: 0, std: 1 } as const
/** Place of NormalizationOptions in the union ProcessUnitOptions. */
export const normalizationTag = 1

export const metadataName = 'TFLITE_METADATA'
const modelFileId = 'TFL3'
const metadataFileId = 'M001'
/** The first version of the metadata schema has everything that is written here. */
const minParserVersion = '1.0.0'
/** `Buffer.data` asks for it in `schema.fbs`, so every part of the file keeps to it. */
const alignment = 16

const vectorOfTables = (builder: Builder, offsets: readonly Offset[]): Offset => {
  builder.startVector(4, offsets.length, 4)
  for (const offset of offsets.toReversed()) builder.addOffset(offset)
  return builder.endVector()
}

const vectorOfOneFloat = (builder: Builder, value: number): Offset => {
  builder.startVector(4, 1, 4)
  builder.addFloat32(value)
  return builder.endVector()
}

/** A table of references: slot -> offset of what it refers to. */
const tableOf = (builder: Builder, fields: Readonly<Record<number, Offset>>, size = 8): Offset => {
  builder.startObject(size)
  for (const [slot, offset] of Object.entries(fields)) builder.addFieldOffset(Number(slot), offset, 0)
  return builder.endObject()
}

/** The metadata table alone: one network, one input picture, how its colours are scaled. */
export const imageModelMetadata = ({ mean, std }: Normalization, note: ModelNote): Uint8Array => {
  const builder = new Builder(512)
  const options = tableOf(builder, {
    [normalizationSlots.mean]: vectorOfOneFloat(builder, mean),
    [normalizationSlots.std]: vectorOfOneFloat(builder, std),
  })
  builder.startObject(2)
  builder.addFieldInt8(processUnitSlots.optionsTag, normalizationTag, 0)
  builder.addFieldOffset(processUnitSlots.options, options, 0)
  const unit = builder.endObject()
  const input = tableOf(builder, { [tensorMetadataSlots.processUnits]: vectorOfTables(builder, [unit]) })
  const subgraph = tableOf(builder, { [subgraphMetadataSlots.inputs]: vectorOfTables(builder, [input]) })
  const root = tableOf(builder, {
    [metadataSlots.description]: builder.createString(note.description),
    [metadataSlots.subgraphs]: vectorOfTables(builder, [subgraph]),
    [metadataSlots.license]: builder.createString(note.license),
    [metadataSlots.minParserVersion]: builder.createString(minParserVersion),
  })
  builder.finish(root, metadataFileId)
  return builder.asUint8Array()
}

/**
 * The strictest alignment of all parts also rounds up the length of the whole, so that what was aligned in a file that is
 * put behind stays so.
 */
const alignedBytes = (builder: Builder, bytes: Uint8Array): Offset => {
  builder.startVector(1, bytes.length, alignment)
  for (const byte of bytes.toReversed()) builder.addInt8(byte)
  return builder.endVector()
}

/**
 * The network with metadata, its own bytes untouched: references in a FlatBuffer are relative and point forward, so a
 * new root table in front can refer to the parts of the old file behind it. A builder counts positions backwards from
 * its own end, which is where the old file begins: position p of the old file is -p to the builder.
 */
export const withMetadata = (network: Uint8Array, metadata: Uint8Array): Uint8Array => {
  const old = Table.root(network)
  const builder = new Builder(1024)
  const behind = (position: number | null): Offset => (position === null ? 0 : -position)

  const buffer = tableOf(builder, { [bufferSlots.data]: alignedBytes(builder, metadata) }, 1)
  const oldBuffers = old.tables(modelSlots.buffers).map((table) => behind(table.position))
  const buffers = vectorOfTables(builder, [...oldBuffers, buffer])

  const name = builder.createString(metadataName)
  builder.startObject(2)
  builder.addFieldOffset(entrySlots.name, name, 0)
  builder.addFieldInt32(entrySlots.buffer, oldBuffers.length, 0)
  const entry = builder.endObject()
  const oldEntries = old.tables(modelSlots.metadata).map((table) => behind(table.position))
  const entries = vectorOfTables(builder, [...oldEntries, entry])

  builder.startObject(8)
  builder.addFieldInt32(modelSlots.version, old.integer(modelSlots.version), 0)
  for (const slot of keptSlots) builder.addFieldOffset(slot, behind(old.target(slot)), 0)
  builder.addFieldOffset(modelSlots.buffers, buffers, 0)
  builder.addFieldOffset(modelSlots.metadata, entries, 0)
  builder.finish(builder.endObject(), modelFileId)
  return joined(builder.asUint8Array(), network)
}

const keptSlots = [
  modelSlots.operatorCodes,
  modelSlots.subgraphs,
  modelSlots.description,
  modelSlots.metadataBuffer,
  modelSlots.signatures,
]

const joined = (front: Uint8Array, back: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(front.length + back.length)
  whole.set(front)
  whole.set(back, front.length)
  return whole
}
