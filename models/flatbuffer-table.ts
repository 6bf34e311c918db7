import { ByteBuffer } from 'flatbuffers'

/** In a vtable, two 16-bit sizes come before the first field's slot. */
const firstSlot = 4
const slotSize = 2
const offsetSize = 4

/**
 * Reads one table of a FlatBuffer by slot number, which is a field's place in its schema, counted from 0. Positions
 * are bytes from the start of the file.
 */
export class Table {
  private constructor(
    private readonly file: ByteBuffer,
    readonly position: number,
  ) {}

  static root(bytes: Uint8Array): Table {
    const file = new ByteBuffer(bytes)
    return new Table(file, file.__indirect(0))
  }

  /** Four characters after the root offset that say what the file holds, for instance `TFL3`. */
  static identifier(bytes: Uint8Array): string {
    return String.fromCharCode(...bytes.subarray(4, 8))
  }

  /** Where the object that a field refers to begins, or null for a field that is not there. */
  target(slot: number): number | null {
    const at = this.field(slot)
    return at === null ? null : this.file.__indirect(at)
  }

  /** A `uint` or an `int`; 0 where it is not there, as FlatBuffers has it. */
  integer(slot: number): number {
    const at = this.field(slot)
    return at === null ? 0 : this.file.readUint32(at)
  }

  /** A `ubyte`, which is also the tag of a union. */
  byte(slot: number): number {
    const at = this.field(slot)
    return at === null ? 0 : this.file.readUint8(at)
  }

  text(slot: number): string | null {
    const at = this.field(slot)
    return at === null ? null : String(this.file.__string(at))
  }

  table(slot: number): Table | null {
    const target = this.target(slot)
    return target === null ? null : new Table(this.file, target)
  }

  tables(slot: number): readonly Table[] {
    return this.elements(slot, offsetSize).map((at) => new Table(this.file, this.file.__indirect(at)))
  }

  integers(slot: number): readonly number[] {
    return this.elements(slot, 4).map((at) => this.file.readInt32(at))
  }

  floats(slot: number): readonly number[] {
    return this.elements(slot, 4).map((at) => this.file.readFloat32(at))
  }

  /** A view, not a copy, of a vector of bytes. */
  bytes(slot: number): Uint8Array | null {
    const at = this.field(slot)
    if (at === null) return null
    const start = this.file.__vector(at)
    return this.file.bytes().subarray(start, start + this.file.__vector_len(at))
  }

  private field(slot: number): number | null {
    const distance = this.file.__offset(this.position, firstSlot + slotSize * slot)
    return distance === 0 ? null : this.position + distance
  }

  private elements(slot: number, size: number): readonly number[] {
    const at = this.field(slot)
    if (at === null) return []
    const start = this.file.__vector(at)
    return Array.from({ length: this.file.__vector_len(at) }, (_, index) => start + size * index)
  }
}
