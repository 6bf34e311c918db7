import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assembleModels, wrongOutputs } from '../../../models/assemble'
import { projectRoot } from '../../../models/command-line'
import { sha256 } from '../../../models/known-file'
import { manifest, type Manifest, type SourceFile } from '../../../models/manifest'

const installed = join(projectRoot, 'node_modules')
const sources: readonly SourceFile[] = [
  ...Object.values(manifest.networks),
  ...Object.values(manifest.runtime),
]
const packages = [...new Set(sources.map((source) => source.package))]

/** A folder with links to the installed packages' files, so that one can be changed without touching the others. */
const linkedRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'evenstride-models-'))
  for (const name of packages) {
    const folder = join(root, 'node_modules', name)
    mkdirSync(folder, { recursive: true })
    cpSync(join(installed, name, 'package.json'), join(folder, 'package.json'))
  }
  for (const source of sources) {
    const link = join(root, 'node_modules', source.package, source.file)
    mkdirSync(join(link, '..'), { recursive: true })
    symlinkSync(join(installed, source.package, source.file), link)
  }
  return root
}

let root: string
const source = (name: string) => join(root, 'node_modules/@mediapipe/pose', name)
const output = (path: string) => join(root, 'public', path)
const replace = (path: string, content: Uint8Array | string) => {
  rmSync(path)
  writeFileSync(path, content)
}

beforeEach(() => {
  root = linkedRoot()
})
afterEach(() => rmSync(root, { recursive: true }))

describe('assembling into an empty folder', () => {
  it('gives exactly the sizes and hashes of the manifest', () => {
    assembleModels(root)
    for (const file of [...Object.values(manifest.models), ...Object.values(manifest.runtime)]) {
      const bytes = readFileSync(output(file.output))
      expect({ bytes: bytes.length, sha256: sha256(bytes) }, file.output).toEqual({
        bytes: file.bytes,
        sha256: file.sha256,
      })
    }
    expect(wrongOutputs(root)).toEqual([])
  })

  it('puts the licence and the notice of changes beside what they are about', () => {
    assembleModels(root)
    for (const folder of ['models', 'vendor/mediapipe/0.10.35']) {
      expect(readFileSync(output(`${folder}/LICENSE.txt`), 'utf8')).toContain('Apache License')
      expect(readFileSync(output(`${folder}/NOTICE.txt`), 'utf8')).toContain('metadata')
    }
  })

  it('leaves nothing half made behind', () => {
    assembleModels(root)
    expect(readdirSync(join(root, '.cache'))).toEqual([])
  })
})

describe('assembling again', () => {
  it('writes nothing when everything is there', () => {
    assembleModels(root)
    const before = statSync(output(manifest.models.heavy.output)).mtimeMs
    expect(assembleModels(root)).toEqual([])
    expect(statSync(output(manifest.models.heavy.output)).mtimeMs).toBe(before)
  })

  it('repairs what is damaged, and only that', () => {
    assembleModels(root)
    const { output: path } = manifest.models.lite
    writeFileSync(output(path), readFileSync(output(path)).subarray(0, 1000))
    expect(wrongOutputs(root)).toEqual([path])
    expect(assembleModels(root)).toEqual([path])
    expect(wrongOutputs(root)).toEqual([])
  })

  it('removes what an older manifest left, and nothing outside its folders', () => {
    assembleModels(root)
    writeFileSync(output('models/pose_landmarker_full.000000000000.task'), 'old')
    writeFileSync(output('icon.svg'), '<svg/>')
    assembleModels(root)
    expect(existsSync(output('models/pose_landmarker_full.000000000000.task'))).toBe(false)
    expect(existsSync(output('icon.svg'))).toBe(true)
  })
})

describe('a refusal', () => {
  it('names a changed input, what was expected and what was found', () => {
    const changed = readFileSync(join(installed, '@mediapipe/pose/pose_landmark_full.tflite'))
    changed[1_000_000] = (changed[1_000_000] ?? 0) ^ 1
    replace(source('pose_landmark_full.tflite'), changed)
    const { full } = manifest.networks
    expect(() => assembleModels(root)).toThrow(
      `pose_landmark_full.tflite of @mediapipe/pose is not the file that models/manifest.json names: ` +
        `expected sha256 ${full.sha256}, found ${sha256(changed)}`,
    )
    expect(existsSync(output(manifest.models.full.output))).toBe(false)
  })

  it('says what to do when a package is missing', () => {
    rmSync(join(root, 'node_modules/@mediapipe/pose'), { recursive: true })
    expect(() => assembleModels(root)).toThrow(
      'pose_solution_packed_assets.data of @mediapipe/pose is not installed: run "npm ci".',
    )
  })

  it('names both versions when another one is installed', () => {
    replace(source('package.json'), JSON.stringify({ version: '0.5.1635988162' }))
    expect(() => assembleModels(root)).toThrow(
      '@mediapipe/pose is installed as 0.5.1635988162, but models/manifest.json asks for 0.5.1675469404',
    )
  })

  it('keeps an output that did not come out as expected to itself', () => {
    const { lite } = manifest.models
    const other: Manifest = {
      ...manifest,
      models: { ...manifest.models, lite: { ...lite, sha256: '0'.repeat(64) } },
    }
    expect(() => assembleModels(root, other)).toThrow(`built ${lite.sha256}`)
    expect(existsSync(output(lite.output))).toBe(false)
  })
})

describe('the command', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(projectRoot, 'models/assemble.ts'), ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
    })

  it('checks the built files of this checkout without a word when they are right', () => {
    const { status, stdout, stderr } = run('--check')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
