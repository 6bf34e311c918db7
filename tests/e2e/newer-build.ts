import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { listedFile } from '../tools/program-files.ts'

const said = 'The newer build.'

/** What a hash in a name becomes, so that no file of the older build is there any more. */
const renamed = (name: string): string => name.replace(/-(.)([\w-]{7})\.(js|css)$/, '-Z$2.$3')

const isText = (name: string): boolean => /\.(html|js|css)$/.test(name)

/** Every file that has a hash in its name gets another one, wherever it is named. */
const renameFiles = (folder: string): void => {
  const inAssets = readdirSync(join(folder, 'assets')).filter((name) => renamed(name) !== name)
  const names = new Map(inAssets.map((name) => [name, renamed(name)]))
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isText)) {
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(
      join(folder, file),
      text.replace(/[\w.-]+\.(?:js|css)\b/g, (name) => names.get(name) ?? name),
    )
  }
  for (const [from, to] of names) renameSync(join(folder, 'assets', from), join(folder, 'assets', to))
}

/** The next version of the database, which the build asks for where it opens it: its stores stay as they are. */
const askForNextVersion = (folder: string): void => {
  const asking = /(\.length)(,\{upgrade:)/
  const files = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name))
  const found = files.filter((file) => file.endsWith('.js') && asking.test(readFileSync(file, 'utf8')))
  expect(found).toHaveLength(1)
  const [file] = found as [string]
  writeFileSync(file, readFileSync(file, 'utf8').replace(asking, '$1+1$2'))
}

/**
 * What a second build of a changed program leaves on its host: new names, new page, new list in the service worker; and the
 * next version of the database, if it is to have one.
 */
export const publishNewerBuild = (folder: string, { hasNextVersion = false } = {}): void => {
  renameFiles(folder)
  if (hasNextVersion) askForNextVersion(folder)
  const page = join(folder, 'index.html')
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, text.replace(/(name="description"\s+content=")[^"]*/, `$1${said}`))
  const worker = join(folder, 'service-worker.js')
  const listed = readFileSync(worker, 'utf8').replace(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g, (_, url: string) =>
    JSON.stringify(listedFile(url, readFileSync(join(folder, url)), '')),
  )
  writeFileSync(worker, listed)
}

/** The page is of the newer build, and not of the one before. */
export const expectNewerBuild = (page: Page): Promise<void> =>
  expect(page.locator(`meta[content="${said}"]`)).toHaveCount(1)
