import { describe, expect, it } from 'vitest'
import { readRunFile } from '../../../src/files/run-file'

const read = (text: string) => readRunFile(new Blob([text]))

/** A hundredth of a degree of latitude on the sphere of the formula, metres. */
const step = 1111.95

const point = (latitude: number, minute: number | null) =>
  `<trkpt lat="${latitude}" lon="8.5">${
    minute === null ? '' : `<time>2026-11-24T06:${String(minute).padStart(2, '0')}:00Z</time>`
  }</trkpt>`
const gpx = (...segments: readonly string[]) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>${segments
    .map((segment) => `<trkseg>${segment}</trkseg>`)
    .join('')}</trk></gpx>`
const tcx = (sport: string, laps: string) =>
  `<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
    <Activity Sport="${sport}"><Id>2026-11-24T06:30:00Z</Id>${laps}</Activity></Activities></TrainingCenterDatabase>`
const lap = (metres: number | string, seconds: number) =>
  `<Lap StartTime="2026-11-24T06:30:00Z"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters>
    <Track><Trackpoint><DistanceMeters>1</DistanceMeters></Trackpoint></Track></Lap>`

describe('a GPX file', () => {
  it('gives the way along its points, and the time of its segments without the pause between them', async () => {
    const found = await read(
      gpx(point(47, 0) + point(47.01, 6), point(47.01, 20) + point(47.02, 25) + point(47.03, 30)),
    )
    expect(found).toMatchObject({ kind: 'run', startedAt: '2026-11-24T06:00:00.000Z', minutes: 16 })
    if (found.kind === 'run') expect(found.km).toBeCloseTo((3 * step) / 1000, 2)
  })

  const typed = (type: string) =>
    gpx(point(47, 0) + point(47.01, 6)).replace('<trk>', `<trk><type>${type}</type>`)

  it.each(['running', 'Run', 'trail_running', 'treadmill_running', '9'])(
    'of type %s is a run',
    async (type) => {
      const found = await read(typed(type))
      expect(found.kind).toBe('run')
      expect(found).not.toHaveProperty('isSportUnsaid')
    },
  )

  it.each(['cycling', 'Ride', 'Biking', 'hiking', 'Walk', '1'])('of type %s is none', async (type) => {
    expect(await read(typed(type))).toMatchObject({ kind: 'not-read', why: 'no-run' })
  })

  it('without a type, or with a word that nobody knows, leaves the sport to be asked for', async () => {
    for (const text of [gpx(point(47, 0) + point(47.01, 6)), typed('workout')])
      expect(await read(text)).toMatchObject({ kind: 'run', isSportUnsaid: true })
  })

  it.each([
    ['a route without times', gpx(point(47, null) + point(47.01, null)), 'no-run'],
    ['without a track', gpx(), 'no-run'],
    ['times that run backwards', gpx(point(47, 20) + point(47.01, 3)), 'no-run'],
    ['a place off the Earth', gpx(point(470, 0) + point(47.01, 6)), 'broken'],
    ['a point without a place', gpx('<trkpt><time>x</time></trkpt>' + point(47, 6)), 'broken'],
    ['cut off', gpx(point(47, 0) + point(47.01, 6)).slice(0, -20), 'broken'],
  ])('%s: no run, and why', async (_what, text, why) => {
    expect(await read(text)).toMatchObject({ kind: 'not-read', why })
  })
})

describe('a TCX file', () => {
  it('gives the sum of its laps, on a treadmill too', async () => {
    expect(await read(tcx('Running', lap(5000, 1500) + lap(3204, 1446)))).toEqual({
      kind: 'run',
      startedAt: '2026-11-24T06:30:00.000Z',
      km: 8.2,
      minutes: 49.1,
    })
  })

  it.each([
    ['a ride', tcx('Biking', lap(30_000, 3600)), 'no-run'],
    ['without laps', tcx('Running', ''), 'no-run'],
    ['a distance of words', tcx('Running', lap('far', 3600)), 'broken'],
  ])('%s: no run, and why', async (_what, text, why) => {
    expect(await read(text)).toMatchObject({ kind: 'not-read', why })
  })
})

it('entities that grow without end, or point outside, are refused and fetch nothing', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}"><!ENTITY f "${'&e;'.repeat(50)}">]><gpx><name>&f;</name></gpx>`
  const outside = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "/run-file-entity">]><gpx><name>&x;</name></gpx>`
  for (const text of [laughs, outside]) expect((await read(text)).kind).toBe('not-read')
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(asked.filter((name) => name.includes('run-file-entity'))).toEqual([])
})

it(
  'segments that lie in each other a thousand times deep are read in a moment',
  { timeout: 20_000 },
  async () => {
    const points = Array.from({ length: 40 }, (_, minute) => point(47 + minute / 1000, minute)).join('')
    const nested = `${`<trkseg>${points}`.repeat(2000)}${'</trkseg>'.repeat(2000)}`
    const laps = `${`<Lap StartTime="2026-11-24T06:30:00Z"><TotalTimeSeconds>1</TotalTimeSeconds><DistanceMeters>1</DistanceMeters>${'<Track/>'.repeat(40)}`.repeat(2000)}${'</Lap>'.repeat(2000)}`
    const began = performance.now()
    for (const text of [gpx(nested), tcx('Running', laps)]) expect((await read(text)).kind).toBe('not-read')
    expect(performance.now() - began).toBeLessThan(10_000)
  },
)

it('a file as large as may be is read without a hitch', { timeout: 60_000 }, async () => {
  const minute = (index: number) =>
    `2026-11-24T${String(6 + (Math.floor(index / 3600) % 17)).padStart(2, '0')}:00:00Z`
  const many = Array.from(
    { length: 120_000 },
    (_, index) => `<trkpt lat="${47 + (index % 2) * 1e-6}" lon="8.5"><time>${minute(index)}</time></trkpt>`,
  ).join('')
  const found = await read(gpx(many))
  expect(['run', 'not-read']).toContain(found.kind)
})
