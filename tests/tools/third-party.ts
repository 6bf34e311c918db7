import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const listFile = 'THIRD-PARTY.md'

interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** What reaches a runner's browser: neither development packages nor type declarations. */
const shippedFolders = (): readonly string[] => {
  const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, LockEntry>> }
  return Object.entries(packages)
    .filter(([folder, entry]) => folder !== '' && entry.dev !== true && entry.devOptional !== true)
    .map(([folder]) => folder)
    .filter((folder) => !folder.includes('node_modules/@types/'))
    .sort()
}

const sourceAddress = ({ repository, homepage }: PackageFile): string => {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? 'not stated')
  if (/^[\w-]+\/[\w-]+$/.test(url)) return `https://github.com/${url}`
  return url
    .replace(/^(git\+|git:\/\/)/, (start) => (start === 'git+' ? '' : 'https://'))
    .replace(/\.git$/, '')
}

const licenceTexts = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim())

const section = (folder: string): string => {
  const info = json(join(folder, 'package.json')) as PackageFile
  const texts = licenceTexts(folder)
  const licence = info.license ?? 'not stated'
  const lines = [
    `## ${info.name} ${info.version}`,
    '',
    `Licence: ${licence}. Source: ${sourceAddress(info)}`,
    '',
  ]
  if (texts.length === 0) lines.push('The package carries no licence text of its own.', '')
  return [...lines, ...texts.flatMap((text) => ['```text', text, '```', ''])].join('\n')
}

const preface = `# Third-party software

What Evenstride ships, or builds the shipped files from, with the licences it came under. The text of the
Apache License 2.0 is in \`LICENSE\`; where the pose networks come from is in \`models/README.md\`.
Written by \`npm run third-party:accept\` from the installed packages; \`npm test\` compares.

`

const current = preface + shippedFolders().map(section).join('\n')

if (process.argv.includes('--accept')) {
  writeFileSync(listFile, current)
} else if (!existsSync(listFile) || readFileSync(listFile, 'utf8') !== current) {
  console.error(
    `${listFile} does not name what is installed: run npm run third-party:accept and read the change.`,
  )
  process.exitCode = 1
}
