import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sharedClips, unpacked, type ClipTruth } from '../tools/shared-clips.ts'
import { expectation, type Expectation } from './expected.ts'

/** A film and the file that says what is true in it: `<name>.mp4` or `.webm`, and `<name>.truth.json.gz`. */
export interface Clip {
  readonly name: string
  readonly film: string
  readonly expected: Expectation
}

const ownClips = fileURLToPath(new URL('../fixtures/clips/', import.meta.url))

/** The clips beside the project where they are, and the project's own. */
export const usualFolders = (): readonly string[] =>
  [fileURLToPath(sharedClips), ownClips].filter((folder) => existsSync(folder))

const clipsIn = (folder: string): readonly Clip[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const name = /^(.+)\.(mp4|webm)$/.exec(file)?.[1]
      const truth = name === undefined ? '' : join(folder, `${name}.truth.json.gz`)
      if (name === undefined || !existsSync(truth)) return []
      const expected = expectation(unpacked(pathToFileURL(truth)) as ClipTruth)
      return [{ name, film: join(folder, file), expected }]
    })

/** Every clip with its truth in these folders; of several with one name, the first. */
export const clipsOf = (folders: readonly string[]): readonly Clip[] => {
  const all = folders.flatMap(clipsIn)
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i)
}

export const filmBytes = ({ film }: Clip): Buffer => readFileSync(film)
