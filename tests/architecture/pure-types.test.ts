import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectRoot, pureFolders } from './source-files'

const configFile = join(projectRoot, 'src/tsconfig.pure.json')
const planted = join(projectRoot, 'src/math/planted.ts')

const pureConfig = (): ts.ParsedCommandLine => {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const config = ts.getParsedCommandLineOfConfigFile(configFile, {}, host)
  if (!config) throw new Error(`${configFile} cannot be read`)
  return config
}

/** What the compiler says of a file in a pure folder, compiled together with everything that is there. */
const complaints = (text: string): readonly string[] => {
  const { options, fileNames } = pureConfig()
  const host = ts.createCompilerHost(options)
  const fileExists = host.fileExists.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (name) => name === planted || fileExists(name)
  host.getSourceFile = (name, language, ...rest) =>
    name === planted ? ts.createSourceFile(name, text, language) : getSourceFile(name, language, ...rest)
  const program = ts.createProgram([...fileNames, planted], options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('the types of the pure folders', () => {
  it('cover all of them', () => {
    const { include } = pureConfig().raw as { readonly include: readonly string[] }
    expect([...include].sort()).toEqual([...pureFolders].sort())
  })

  it('know no browser and no Node, whatever the packages bring along', { timeout: 60_000 }, () => {
    const text = ['document', 'window', 'navigator', 'performance', 'process']
      .map((name) => `export const from_${name} = ${name}`)
      .join('\n')
    const found = complaints(text).map((complaint) => /Cannot find name '(\w+)'/.exec(complaint)?.[1])
    expect(found).toEqual(['document', 'window', 'navigator', 'performance', 'process'])
  })

  it('accept what is pure, and Vite’s way to read a folder', { timeout: 60_000 }, () => {
    expect(complaints("export const tests = import.meta.glob('./*.ts', { eager: true })")).toEqual([])
  })
})
