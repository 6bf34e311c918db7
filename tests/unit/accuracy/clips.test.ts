import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clipsOf, FolderTrouble, inTheDark } from '../../accuracy/clips'
import { runPackage } from '../../tools/command'
import { needsFolder } from '../../tools/needs-folder'
import { clipNames, sharedClips } from '../../tools/shared-clips'
import { scratch } from './scratch-folder'

const ownClips = fileURLToPath(new URL('../../fixtures/clips/', import.meta.url))
const goodTruth = readFileSync(join(ownClips, 'ank_m_L.truth.json.gz'))
const { root, folderOf } = scratch('clips')

interface Truth {
  meta: { test: string; clip: string; reps: { top: number; topEnd: number }[] }
  frames: unknown[]
}

/** The true file, changed. */
const truth = (change: (read: Truth) => void): Buffer => {
  const read = JSON.parse(gunzipSync(goodTruth).toString('utf8')) as Truth
  change(read)
  return gzipSync(JSON.stringify(read))
}

describe('the clips of a folder', () => {
  it('are films with their truth, by the names of their files', () => {
    const folder = folderOf('named', {
      'lunge.webm': '',
      'lunge.truth.json.gz': truth(({ meta }) => (meta.clip = 'something else')),
      'about.md': 'no clip',
    })
    const { clips, unread, passedOver } = clipsOf([folder])
    expect(clips.map(({ name }) => name)).toEqual(['lunge'])
    expect(clips[0]!.expected).toMatchObject({ mobilityTestId: 'ankle-dorsiflexion', body: 'm' })
    expect([unread, passedOver]).toEqual([[], []])
  })

  it('are not what lacks its film or its truth, or has the name of another: that is listed', () => {
    const folder = folderOf('alone', {
      'film.mp4': '',
      'truth.truth.json.gz': goodTruth,
      'twice.mp4': '',
      'twice.webm': '',
      'twice.truth.json.gz': goodTruth,
    })
    const { clips, unread, passedOver } = clipsOf([folder])
    expect(clips.map(({ name }) => name)).toEqual(['twice'])
    expect(unread).toEqual([])
    expect(passedOver).toEqual([
      { file: 'film.mp4', why: 'a film without a truth' },
      { file: 'truth.truth.json.gz', why: 'a truth without a film' },
      { file: 'twice.webm', why: 'another clip has its name' },
    ])
  })

  it.each([
    ['a test that nobody knows', truth(({ meta }) => (meta.test = 'hop')), /no mobility test.*"hop"/],
    ['no gzip', Buffer.from('{}'), /^is no gzipped JSON: /],
    ['broken JSON', gzipSync('{"meta": '), /^is no gzipped JSON: /],
    ['JSON of something else', gzipSync('[1, 2]'), /^is no truth file: /],
    ['a truth without frames', truth((read) => (read.frames = [])), /^is no truth file: frames: /],
    [
      'a repetition after its end',
      truth(({ meta }) => {
        for (const rep of meta.reps) [rep.top, rep.topEnd] = [900, 901]
      }),
      /no frames/,
    ],
  ])('are not what has %s: the file is named, and the others are read', (what, content, why) => {
    const folder = folderOf(what, {
      'bad.mp4': '',
      'bad.truth.json.gz': content,
      'good.mp4': '',
      'good.truth.json.gz': goodTruth,
    })
    const { clips, unread } = clipsOf([folder])
    expect(clips.map(({ name }) => name)).toEqual(['good'])
    expect(unread).toEqual([{ file: 'bad.truth.json.gz', why: expect.stringMatching(why) as string }])
  })

  it('can be asked for by a part of the name', () => {
    const folder = folderOf('part', {
      'ank_a.mp4': '',
      'ank_a.truth.json.gz': goodTruth,
      'sq_a.mp4': '',
      'sq_a.truth.json.gz': goodTruth,
      'sq_b.mp4': '',
    })
    const { clips, passedOver } = clipsOf([folder], 'ank')
    expect(clips.map(({ name }) => name)).toEqual(['ank_a'])
    expect(passedOver).toEqual([])
  })

  it('have to be refused for the light when they are read in the dark, whatever they show', () => {
    const folder = folderOf('dark', { 'lunge.mp4': '', 'lunge.truth.json.gz': goodTruth })
    const [lit] = clipsOf([folder]).clips
    expect(lit!.expected.refused).toBeNull()
    const dark = inTheDark(lit!)
    expect(dark).toMatchObject({ name: 'lunge, dim', isDim: true, film: lit!.film })
    expect(dark.expected).toEqual({ ...lit!.expected, refused: 'dark' })
  })

  it('are all of them beside the project', (context) => {
    needsFolder(sharedClips, context)
    const { clips, unread, passedOver } = clipsOf([fileURLToPath(sharedClips)])
    expect(clips.map(({ name }) => name)).toEqual(clipNames())
    expect([unread, passedOver]).toEqual([[], []])
  })
})

describe('a folder that holds nothing to read', () => {
  it('is named with the next step when it is missing or a file', () => {
    const file = join(root, 'a-file')
    copyFileSync(join(ownClips, 'about.md'), file)
    expect(() => clipsOf([join(root, 'nowhere')])).toThrow(FolderTrouble)
    expect(() => clipsOf([join(root, 'nowhere')])).toThrow(/nowhere does not exist: name a folder/)
    expect(() => clipsOf([file])).toThrow(/cannot be read as a folder/)
  })

  it.each([
    ['missing', join(root, 'missing'), /missing does not exist: name a folder that holds clips\.$/],
    ['empty', folderOf('empty', {}), /^No clip in .*empty: a clip is <name>\.mp4 or /],
  ])('ends npm run accuracy with one line and status 2 when it is %s', async (_, folder, line) => {
    const { code, output } = await runPackage(['tsx', 'tsx'], ['tests/accuracy/main.ts', folder], {
      limitMinutes: 1,
      capture: true,
    })
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(line)])
    expect(code).toBe(2)
  })
})
