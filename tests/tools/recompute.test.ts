import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runPackage } from './command'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/poses/${name}.pose.json.gz`, import.meta.url))

const run = (...args: readonly string[]) =>
  runPackage(['tsx', 'tsx'], ['tests/tools/recompute.ts', ...args], { limitMinutes: 1, capture: true })

describe('npm run recompute', () => {
  it('prints what recordings come to today, by the test their folder is named after', async () => {
    const { code, output } = await run(
      fixture('ankle-dorsiflexion/left-heel-lifted'),
      fixture('single-leg-balance/right-clean'),
    )
    expect(code).toBe(0)
    const lines = output.trim().split('\n')
    expect(lines.filter((line) => line.includes('poses'))).toHaveLength(2)
    expect(lines.filter((line) => /\d\. .*dorsiflexion \d\d\.\d\d/.test(line))).toHaveLength(3)
    expect(lines.filter((line) => line.includes('rejected: heelLifted  left'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('measured  right'))).toHaveLength(1)
  }, 60_000)

  it('holds a recording against another test where one is named', async () => {
    const { code, output } = await run(fixture('ankle-dorsiflexion/left-clean'), '--test', 'hip-extension')
    expect(code).toBe(0)
    expect(output).not.toContain('dorsiflexion ')
    expect(output).not.toContain('measured')
  }, 60_000)

  it('names a file that is no recording in one line, and reads those after it', async () => {
    const junk = fileURLToPath(new URL('../../package.json', import.meta.url))
    const { code, output } = await run(junk, fixture('ankle-dorsiflexion/left-clean'))
    expect(code).toBe(2)
    expect(output.split('\n').filter((line) => line.startsWith('package.json: '))).toHaveLength(1)
    expect(output).toContain('left-clean.pose.json.gz: 480 poses')
  }, 60_000)

  it.each([
    ['no recording', [] as readonly string[], 'no recording was named'],
    [
      'a test that is unknown',
      [fixture('squat-depth/both-clean'), '--test', 'headstand'],
      'headstand is none of',
    ],
    ['a file that is not there', ['gone.pose.json.gz'], 'ENOENT'],
  ])(
    'says what is wrong with %s',
    async (_, args, said) => {
      const { code, output } = await run(...args)
      expect(code).toBe(2)
      expect(output).toContain(said)
      expect(output).toContain('npm run recompute -- FILE')
    },
    60_000,
  )
})
