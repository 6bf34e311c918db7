import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A place for the folders of one test file, gone when its tests are over. */
export const scratch = (name: string) => {
  const root = mkdtempSync(join(tmpdir(), `evenstride-${name}-`))
  afterAll(() => {
    rmSync(root, { recursive: true })
  })
  /** A folder with these files: films are empty, a truth is given as bytes. */
  const folderOf = (folderName: string, files: Readonly<Record<string, Buffer | string>>): string => {
    const folder = join(root, folderName)
    mkdirSync(folder)
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content)
    return folder
  }
  return { root, folderOf }
}
