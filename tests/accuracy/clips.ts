import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sharedClips, unpacked } from '../tools/shared-clips.ts'
import { expectation, type Expectation } from './expected.ts'
import { truthOf } from './truth-file.ts'

/** A film and the file that says what is true in it: `<name>.mp4` or `.webm`, and `<name>.truth.json.gz`. */
export interface Clip {
  readonly name: string
  readonly film: string
  readonly expected: Expectation
  /** Read as if filmed in the dark. */
  readonly isDim?: true
}

/** The same clip in a dark room: whatever it shows, it has to be refused for the light. */
export const inTheDark = (clip: Clip): Clip => ({
  ...clip,
  name: `${clip.name}, dim`,
  expected: { ...clip.expected, refused: 'dark' },
  isDim: true,
})

/** A file of a folder that is no clip, and why. */
export interface LeftOut {
  readonly file: string
  readonly why: string
}

export interface FoundClips {
  readonly clips: readonly Clip[]
  /** Clips that cannot be held against their truth. */
  readonly unread: readonly LeftOut[]
  /** Films without truth, truths without film, further films of a name. */
  readonly passedOver: readonly LeftOut[]
}

/** A folder that cannot be read: one line for whoever named it, with the next step. */
export class FolderTrouble extends Error {}

const ownClips = fileURLToPath(new URL('../fixtures/clips/', import.meta.url))

/** The clips beside the project where they are, and the project's own. */
export const usualFolders = (): readonly string[] =>
  [fileURLToPath(sharedClips), ownClips].filter((folder) => existsSync(folder))

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new FolderTrouble(
      why === 'ENOENT'
        ? `${folder} does not exist: name a folder that holds clips.`
        : `${folder} cannot be read as a folder (${why}): name one that holds clips.`,
    )
  }
}

const filmNames = /^(.+)\.(mp4|webm)$/
const truthNames = /^(.+)\.truth\.json\.gz$/

const expectedOf = (file: string, name: string): Expectation | string => {
  let truth: unknown
  try {
    truth = unpacked(pathToFileURL(file))
  } catch (error) {
    return `is no gzipped JSON: ${(error as Error).message}`
  }
  const read = truthOf(truth)
  return typeof read === 'string' ? read : expectation(read, name)
}

const clipsIn = (folder: string): FoundClips => {
  const files = filesIn(folder)
  const clips: Clip[] = []
  const [unread, passedOver]: [LeftOut[], LeftOut[]] = [[], []]
  for (const file of files) {
    const name = filmNames.exec(file)?.[1]
    const truthName = truthNames.exec(file)?.[1]
    if (truthName !== undefined && !files.some((other) => filmNames.exec(other)?.[1] === truthName))
      passedOver.push({ file, why: 'a truth without a film' })
    if (name === undefined) continue
    const truth = `${name}.truth.json.gz`
    if (!files.includes(truth)) {
      passedOver.push({ file, why: 'a film without a truth' })
      continue
    }
    const expected = expectedOf(join(folder, truth), name)
    if (typeof expected === 'string') unread.push({ file: truth, why: expected })
    else clips.push({ name, film: join(folder, file), expected })
  }
  return { clips, unread, passedOver }
}

/** Every clip with its truth in these folders whose name has this part; of several with one name, the first. */
export const clipsOf = (folders: readonly string[], part = ''): FoundClips => {
  const found = folders.map(clipsIn)
  const named = found.flatMap(({ clips }) => clips).filter(({ name }) => name.includes(part))
  const isFirst = ({ name }: Clip, i: number) => named.findIndex((other) => other.name === name) === i
  const isAsked = ({ file }: LeftOut) => file.includes(part)
  return {
    clips: named.filter(isFirst),
    unread: found.flatMap(({ unread }) => unread).filter(isAsked),
    passedOver: [
      ...found.flatMap(({ passedOver }) => passedOver).filter(isAsked),
      ...named
        .filter((clip, i) => !isFirst(clip, i))
        .map(({ film }) => ({ file: film.split(/[\\/]/).at(-1)!, why: 'another clip has its name' })),
    ],
  }
}

export const filmBytes = ({ film }: Clip): Buffer => readFileSync(film)
