import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { mobilityTests } from '../../../src/protocol/registry'
import { poseInPicture, picturedTrial, type HeldPicture } from '../../../src/report/key-frames'
import { readReport } from '../../../src/report/read-report'
import { reportDocument, type ReportOptions } from '../../../src/report/report-document'
import { embeddedJson, reportJson } from '../../../src/report/report-json'
import { fhirBundle } from '../../../src/report/fhir'
import { reportCsv } from '../../../src/report/csv'
import { results } from '../../../src/workbench/gallery/records'
import { lungeBody, stillPose } from '../../../src/workbench/gallery/still-poses'
import { everything, options, recordsOf } from '../../tools/report-runners'

/** The head of a JPEG in base64, and something of our own to look for. */
const jpeg = (mark: string) => `/9j/${mark}`
const pictured = (trialId: string, more: Partial<HeldPicture> = {}): HeldPicture => ({
  trialId,
  t: 3000,
  width: 640,
  height: 360,
  face: 'blurred',
  jpeg: jpeg(`Kept${trialId.replaceAll('-', '')}`),
  blurred: null,
  ...more,
})
const kept = (id: string) => {
  const pose = { ...stillPose(lungeBody, id.includes('left') ? 'left' : 'right'), t: ms(3020) }
  return [id, { poses: [pose], movement: null, looks: [] }] as const
}
const records = recordsOf(results.different)
const ids = records.measured.trials.map(({ id }) => id)
const reportOf = (pictures: readonly HeldPicture[], more: Partial<ReportOptions> = {}) =>
  reportDocument({ ...records, pictures, kept: new Map(ids.map(kept)) }, { ...options, ...more })
const shownIn = (document: ReturnType<typeof reportOf>) =>
  document.keyFrames!.pictures.map(({ trialId }) => trialId)
const every = ids.map((id) => pictured(id))

describe('pictures of holds in a report', () => {
  it('leave with nothing where they were not chosen: in none of the files', () => {
    const document = reportOf(every, { included: { ...everything, keyFrames: false } })
    expect(document.keyFrames).toBeNull()
    const files = [
      reportJson(document),
      embeddedJson(document),
      reportCsv(document),
      JSON.stringify(fhirBundle(document)),
    ]
    for (const text of files) expect(text).not.toContain('/9j/')
    expect(reportJson(reportOf(every))).toContain('/9j/')
  })

  it('are in neither the table nor the health record, chosen or not', () => {
    const document = reportOf(every)
    for (const text of [reportCsv(document), JSON.stringify(fhirBundle(document))])
      expect(text).not.toContain('/9j/')
  })

  it('are at most three of a side, those nearest to its value, in the order of the trials', () => {
    // Left reads 40.2, 41.1, 42.3; right 32.1, a rejected 39.4, 33.4, 33.9: their means are 41.2 and 33.1.
    expect(shownIn(reportOf(every))).toEqual([
      'ankle-dorsiflexion-left-0',
      'ankle-dorsiflexion-left-1',
      'ankle-dorsiflexion-left-2',
      'ankle-dorsiflexion-right-0',
      'ankle-dorsiflexion-right-2',
      'ankle-dorsiflexion-right-3',
    ])
    // Nothing else of the side is there: then the rejected one, which says what was wrong.
    expect(shownIn(reportOf([pictured('ankle-dorsiflexion-right-1')]))).toEqual([
      'ankle-dorsiflexion-right-1',
    ])
  })

  it('carry the body that was found in them, and nothing of a picture of no trial of the report', () => {
    const document = reportOf([pictured('ankle-dorsiflexion-left-0'), pictured('of-another-assessment')])
    const { landmarks, pictures } = document.keyFrames!
    expect(pictures).toHaveLength(1)
    const { poses } = picturedTrial(pictures[0]!, landmarks)!
    const [, { poses: before }] = kept('ankle-dorsiflexion-left-0')
    const knee = 25 * 2
    expect(poses[0]!.image[knee]).toBeCloseTo(before[0].image[knee]!, 1)
  })

  it('have no face unless it was kept and chosen; one that cannot be hidden stays here', () => {
    const left = pictured('ankle-dorsiflexion-left-0', {
      face: 'shown',
      jpeg: jpeg('Face'),
      blurred: jpeg('None'),
    })
    const right = pictured('ankle-dorsiflexion-right-0', { face: 'shown', jpeg: jpeg('Face') })
    const hidden = reportOf([left, right])
    expect(hidden.keyFrames!.pictures).toEqual([
      expect.objectContaining({ trialId: left.trialId, face: 'blurred', jpeg: jpeg('None') }),
    ])
    expect(reportJson(hidden)).not.toContain('Face')
    const shown = reportOf([left, right], { faces: 'shown' })
    expect(shown.keyFrames!.pictures.map(({ face, jpeg: text }) => [face, text])).toEqual([
      ['shown', jpeg('Face')],
      ['shown', jpeg('Face')],
    ])
    // What was kept without a face has none, whatever is chosen.
    const [only] = reportOf([pictured('ankle-dorsiflexion-left-1')], { faces: 'shown' }).keyFrames!.pictures
    expect(only!.face).toBe('blurred')
  })

  it('are left out where they are larger than any that is kept here', () => {
    const long = (letters: number) => reportOf([pictured(ids[0]!, { jpeg: jpeg('a'.repeat(letters)) })])
    expect(long(600_000 - 4).keyFrames!.pictures).toHaveLength(1)
    expect(long(600_001 - 4).keyFrames!.pictures).toHaveLength(0)
  })
})

describe('a report with pictures that is read back', () => {
  const read = (text: string) => readReport(text, mobilityTests)
  const changed = (change: (pictures: Record<string, unknown>[]) => void) => {
    const value = JSON.parse(reportJson(reportOf(every))) as {
      keyFrames: { pictures: Record<string, unknown>[] }
    }
    change(value.keyFrames.pictures)
    return JSON.stringify(value)
  }

  it('is the same report, out of its file and out of its page', () => {
    const document = reportOf(every)
    const page = `<script type="application/json" id="evenstride-report">${embeddedJson(document)}</script>`
    for (const text of [reportJson(document), page])
      expect(read(text)).toEqual({ kind: 'report', document, follows: true })
  })

  it('is a report without any where it was made before there were pictures', () => {
    const { keyFrames, ...before } = reportOf(every)
    const { keyFrames: chosen, ...included } = before.included
    expect([keyFrames !== null, chosen]).toEqual([true, true])
    const back = read(JSON.stringify({ ...before, included }))
    expect(back).toMatchObject({
      kind: 'report',
      follows: true,
      document: { keyFrames: null, included: { keyFrames: false } },
    })
  })

  it.each([
    [
      'another kind of file in place of a picture',
      (first: Record<string, unknown>) => (first.jpeg = 'PHN2Zz4='),
    ],
    [
      'an address in place of a picture',
      (first: Record<string, unknown>) => (first.jpeg = '/9j/" onload="x'),
    ],
    ['a picture of no trial', (first: Record<string, unknown>) => (first.trialId = 'nobody')],
    [
      'a body with a point too many',
      (first: Record<string, unknown>) => (first.body as { points: number[] }).points.push(1),
    ],
    ['a picture as wide as a wall', (first: Record<string, unknown>) => (first.width = 1e6)],
    [
      'more letters than a picture has',
      (first: Record<string, unknown>) => (first.jpeg = jpeg('a'.repeat(600_001))),
    ],
  ])('is refused with %s', (_what, change) => {
    expect(read(changed(([first]) => void change(first!)))).toEqual({ kind: 'refused', because: 'broken' })
  })

  it('is refused with more pictures than any report has', () => {
    expect(
      read(changed((pictures) => void pictures.push(...Array.from({ length: 60 }, () => pictures[0]!)))),
    ).toEqual({
      kind: 'refused',
      because: 'broken',
    })
  })
})

it('the body in a picture is by the best look at it as it is, within 60 milliseconds', () => {
  const pose = (t: number) => ({ ...stillPose(lungeBody, 'left'), t: ms(t) })
  const looks = [{ model: 'full' as const, mirrored: false, pose: pose(3001) }]
  expect(poseInPicture({ poses: [pose(3000)], looks }, 3000)?.t).toBe(3001)
  expect(poseInPicture({ poses: [pose(2940)], looks: [] }, 3000)?.t).toBe(2940)
  expect(poseInPicture({ poses: [pose(2939)], looks: [] }, 3000)).toBeNull()
})
