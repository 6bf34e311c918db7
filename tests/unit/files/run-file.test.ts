import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder'
import { describe, expect, it } from 'vitest'
import { seededNumbers } from '../../../src/math/seeded'
import { largestFile, readRunFile } from '../../../src/files/run-file'

/** Numbers of the FIT profile: message `session` and its fields. */
const session = 18
const running = 1
const cycling = 2

/** A file as a watch writes it: distance in metres, time in seconds. */
const fit = (sport: number, metres: number, seconds: number): Uint8Array<ArrayBuffer> => {
  const at = FitEncoder.toFitTimestamp(new Date('2026-11-24T06:30:00Z'))
  const encoder = new FitEncoder()
  encoder.writeMessage(0, [{ number: 0, size: 1, baseType: FitBaseType.Enum, value: 4 }])
  encoder.writeMessage(session, [
    { number: 253, size: 4, baseType: FitBaseType.Uint32, value: at + seconds },
    { number: 2, size: 4, baseType: FitBaseType.Uint32, value: at },
    { number: 5, size: 1, baseType: FitBaseType.Enum, value: sport },
    { number: 8, size: 4, baseType: FitBaseType.Uint32, value: seconds * 1000 },
    { number: 9, size: 4, baseType: FitBaseType.Uint32, value: metres * 100 },
  ])
  return Uint8Array.from(encoder.close())
}

const read = (bytes: BlobPart) => readRunFile(new Blob([bytes]))

describe('a FIT file', () => {
  it('gives distance, time and beginning of a run', async () => {
    expect(await read(fit(running, 8204, 2946))).toEqual({
      kind: 'run',
      startedAt: '2026-11-24T06:30:00.000Z',
      km: 8.2,
      minutes: 49.1,
    })
  })

  it('of a ride gives no run, and says so', async () => {
    expect(await read(fit(cycling, 30_000, 3600))).toMatchObject({ kind: 'not-read', why: 'no-run' })
  })

  it('beyond any run is refused', async () => {
    expect(await read(fit(running, 900_000, 3600))).toMatchObject({ why: 'beyond-a-run' })
  })

  it('that ends early, or lost a bit, is broken wherever it is cut or changed', async () => {
    const whole = fit(running, 8204, 2946)
    const random = seededNumbers(7)
    for (let length = 12; length < whole.length; length += 1)
      expect(await read(whole.slice(0, length)), `cut at ${length}`).toMatchObject({ why: 'broken' })
    for (let trial = 0; trial < 200; trial += 1) {
      const at = 12 + Math.floor(random() * (whole.length - 12))
      const hurt = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ (1 << (trial % 8)) : byte))
      expect(await read(hurt), `byte ${at}`).toMatchObject({ kind: 'not-read' })
    }
  })
})

describe('what is no run file', () => {
  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['a web page', '<!doctype html><html><body>gpx</body></html>'],
    ['numbers', '1,2,3'],
  ])('%s is named as such', async (_what, text) => {
    const found = await read(text)
    expect(found).toMatchObject({ kind: 'not-read', why: 'unknown-kind' })
    if (found.kind === 'not-read') expect(found.say).toContain('GPX, TCX or FIT')
  })

  it('a huge file is not even read', async () => {
    const huge = { size: largestFile + 1, arrayBuffer: () => Promise.reject(new Error('read')) }
    expect(await readRunFile(huge as unknown as Blob)).toMatchObject({ why: 'too-large' })
  })

  it('bytes of chance never throw', async () => {
    const random = seededNumbers(11)
    for (let trial = 0; trial < 100; trial += 1) {
      const bytes = Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256))
      bytes.set([14, 0x20, 0, 0, 150, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54])
      expect((await read(bytes)).kind).toBe('not-read')
    }
  })
})
