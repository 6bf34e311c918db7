import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ClipReading } from '../../accuracy/clip-reader'
import { clipsOf, type Clip } from '../../accuracy/clips'
import { markdown } from '../../accuracy/report'
import { accuracyReport, exitStatus } from '../../accuracy/whole-report'
import { runPackage } from '../../tools/command'
import { measured, rejected } from '../../tools/synthetic-runner-records'
import { scratch } from './scratch-folder'

/** Folders that nobody has seen before, with readings made up: the model takes minutes for what is asked here. */

const ownClips = fileURLToPath(new URL('../../fixtures/clips/', import.meta.url))
const [good, faulty] = ['ank_m_L', 'ank_m_L_heel'].map((name) =>
  readFileSync(join(ownClips, `${name}.truth.json.gz`)),
) as [Buffer, Buffer]
const { folderOf } = scratch('report')

/** A product that reads everything as it truly is, `off` degrees aside. */
const readAsTrue = ({ expected: { trials } }: Clip, off = 0): ClipReading => ({
  trials: trials.map(({ from, to, side, values, fault }) => {
    const shank = (values['shank'] ?? 0) + off
    const leg = side === 'right' ? 'right' : 'left'
    return { from, to, outcome: fault === null ? measured(leg, shank) : rejected(leg, fault) }
  }),
  unmet: {},
  luma: 140,
  roll: 0,
  poses: 300,
  empty: 0,
  fault: null,
})

const brokenOff: ClipReading = {
  trials: [],
  unmet: {},
  luma: null,
  roll: null,
  poses: 0,
  empty: 0,
  fault: 'file-unreadable: no picture in it',
}

const reported = (folder: string, read: (clip: Clip) => ClipReading = readAsTrue) => {
  const found = clipsOf([folder])
  return accuracyReport([folder], found, new Map(found.clips.map((clip) => [clip, read(clip)])))
}
const verdicts = ({ rows }: ReturnType<typeof reported>) =>
  Object.fromEntries(rows.filter(({ verdict }) => verdict !== 'no clip').map((row) => [row.id, row.verdict]))

describe('the report on a folder that was never seen', () => {
  it('tells of some clips under other names what it can, and of the rest that there is no clip', () => {
    const folder = folderOf('renamed', {
      'first film.mp4': '',
      'first film.truth.json.gz': good,
      'zweiter-läufer.webm': '',
      'zweiter-läufer.truth.json.gz': faulty,
    })
    const report = reported(folder)
    expect(report.clips).toEqual(['first film', 'zweiter-läufer'])
    expect(verdicts(report)).toEqual({ shank: 'met', faulty: 'met', good: 'met' })
    expect(exitStatus(report)).toBe(0)
  })

  it('passes over a film without truth and a truth without film, which is no failure', () => {
    const report = reported(
      folderOf('halves', { 'a.mp4': '', 'a.truth.json.gz': good, 'b.mp4': '', 'c.truth.json.gz': good }),
    )
    expect(report.clips).toEqual(['a'])
    expect(report.passedOver.map(({ file }) => file)).toEqual(['b.mp4', 'c.truth.json.gz'])
    expect(exitStatus(report)).toBe(0)
  })

  it('names a broken truth and a film that broke off, ends with 2, and holds neither against the product', () => {
    const folder = folderOf('broken', {
      'a.mp4': '',
      'a.truth.json.gz': good,
      'b.mp4': '',
      'b.truth.json.gz': '{"meta":',
      'c.mp4': '',
      'c.truth.json.gz': good,
    })
    const report = reported(folder, (clip) => (clip.name === 'c' ? brokenOff : readAsTrue(clip)))
    expect(report.clips).toEqual(['a'])
    expect(report.unread.map(({ file }) => file)).toEqual(['b.truth.json.gz', 'c.mp4'])
    expect(verdicts(report)).toEqual({ shank: 'met', good: 'met' })
    expect(exitStatus(report)).toBe(2)
    expect(markdown(report)).toContain('- not read: c.mp4: file-unreadable: no picture in it')
  })

  it('ends with 1 where a MUST row falls short, whatever else could not be read', () => {
    const folder = folderOf('short', {
      'a.mp4': '',
      'a.truth.json.gz': good,
      'b.mp4': '',
      'b.truth.json.gz': '',
    })
    const report = reported(folder, (clip) => readAsTrue(clip, 1.5))
    expect(verdicts(report)).toEqual({ shank: 'short', good: 'met' })
    expect(exitStatus(report)).toBe(1)
  })

  it('stands on a fault alone', () => {
    const folder = folderOf('fault', { 'heel.mp4': '', 'heel.truth.json.gz': faulty })
    const found = clipsOf([folder]).clips.map((clip): Clip => {
      const trials = clip.expected.trials.filter(({ fault }) => fault !== null)
      return { ...clip, expected: { ...clip.expected, trials } }
    })
    const report = accuracyReport(
      [folder],
      { clips: found, unread: [], passedOver: [] },
      new Map(found.map((clip) => [clip, readAsTrue(clip)])),
    )
    expect(report.rows.find(({ id }) => id === 'faulty')).toMatchObject({ count: 1, verdict: 'met' })
    // A number was never asked for.
    expect(verdicts(report)).toEqual({ faulty: 'met' })
    expect(exitStatus(report)).toBe(0)
    expect(markdown(report)).toContain('## Bad set-ups\n\nNone.')
  })
})

describe('npm run accuracy', () => {
  const run = (...options: string[]) =>
    runPackage(['tsx', 'tsx'], ['tests/accuracy/main.ts', ...options], { limitMinutes: 1, capture: true })

  it('says so in one line when no name has the part that was asked for', async () => {
    const folder = folderOf('part', { 'a.mp4': '', 'a.truth.json.gz': good })
    const { code, output } = await run(folder, '--only', 'squat')
    expect(output.trim()).toMatch(/^No clip in \S+part that could be read has "squat" in its name\.$/)
    expect(code).toBe(2)
  })

  it('finds out before it reads that the report cannot be written', async () => {
    const folder = folderOf('unwritable', { 'a.mp4': '', 'a.truth.json.gz': good })
    const { code, output } = await run(folder, '--out', join(folder, 'a.mp4'))
    expect(output.trim()).toMatch(/^The report cannot be written to \S+ \(EEXIST\): name another folder\.$/)
    expect(code).toBe(2)
  })
})
