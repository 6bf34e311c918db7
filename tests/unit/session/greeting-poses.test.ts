import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { Greeting } from '../../../src/session/greeting'
import { toneIds } from '../../../src/session/device-ports'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'

describe('Greeting', () => {
  const standing = filmed(balance())[0]!
  const at = (t: number, isThere = true) => ({
    t,
    pose: isThere ? { ...standing, t: ms(t) } : null,
    light: null,
  })
  /** A minute; `isThere`: whether the runner is seen so long after it began, milliseconds. */
  const told = (teaches: boolean, rate: number, isThere: (after: number) => boolean = () => true) => {
    const greeting = new Greeting(teaches)
    return Array.from({ length: 60 * rate }, (_, i) => (i * 1000) / rate).flatMap((after) =>
      greeting
        .push(at(3000 + after, isThere(after)))
        // What the camera's own checks come to has a file of its own.
        .sightings.filter(({ kind }) => kind !== 'checked')
        .map((sighting) => ({ ...sighting, after })),
    )
  }

  it.each([8, 30])('takes its time from the poses, at %i a second', (rate) => {
    const all = told(true, rate)
    expect(all.map(({ kind }) => kind)).toEqual([...toneIds.map(() => 'tone-taught'), 'hand-asked', 'waited'])
    expect(all.at(-1)!.after).toBeGreaterThan(25_000)
    expect(all.at(-1)!.after).toBeLessThan(28_000)
    expect(told(false, rate).map(({ kind }) => kind)).toEqual(['hand-asked', 'waited'])
  })

  it('asks nothing of an empty room: it says once that it waits, and asks whoever comes', () => {
    const nobody = told(true, 10, () => false)
    expect(nobody.map(({ kind }) => kind)).toEqual([...toneIds.map(() => 'tone-taught'), 'runner-awaited'])
    const late = told(false, 10, (after) => after >= 40_000)
    expect(late).toMatchObject([
      { kind: 'runner-awaited', after: 0 },
      { kind: 'hand-asked', after: 40_500 },
      { kind: 'waited', after: 52_500 },
    ])
  })

  it('takes one wild pose of an empty room for nobody', () => {
    const wild = told(false, 10, (after) => after === 5000)
    expect(wild.map(({ kind }) => kind)).toEqual(['runner-awaited'])
  })

  it('asks where a slow machine looks every two seconds only: nobody is missed by that', () => {
    expect(told(false, 0.5).map(({ kind }) => kind)).toEqual(['hand-asked', 'waited'])
  })

  it('counts only the time in which the runner is seen', () => {
    // Out of sight for a second and a half at a time: too short to have left.
    const seen = told(false, 10, (after) => after % 3000 < 1600)
    const [asked, waited] = [seen.find(({ kind }) => kind === 'hand-asked')!, seen.at(-1)!]
    expect(waited.kind).toBe('waited')
    expect(waited.after - asked.after).toBeGreaterThan(20_000)
  })

  it('teaches one tone at a time after a gap in the poses too', () => {
    const greeting = new Greeting(true)
    const tones = [0, 100, 8000, 8033, 10_500, 30_000, 30_033, 33_000, 36_000, 36_033].map((t) =>
      greeting.push(at(t)).sightings.flatMap((sighting) => ('tone' in sighting ? [sighting.tone] : [])),
    )
    const [ready, count, hold, good, not, stop] = toneIds.map((tone) => [tone])
    expect(greeting.push(at(38_600)).sightings.map(({ kind }) => kind)).toEqual(['hand-asked'])
    expect(tones).toEqual([ready, [], count, [], hold, good, [], not, stop, []])
  })
})
