import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mobilityTests } from '../../src/protocol/registry'
import { runPackage } from '../tools/command'
import type { PipelineCost } from './pipeline'
import type { TeacherCost } from './teacher'

const bench = (...args: readonly string[]) =>
  runPackage(['tsx', 'tsx'], ['tests/performance/main.ts', ...args], { limitMinutes: 1, capture: true })

test('npm run bench reads every mobility test, and writes what it read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenstride-bench-'))
  const { code, output } = await bench('--minutes', '0.3', '--sittings', '0', '--out', folder)
  expect(output).toContain('live, a pose with its picture: median')
  expect(code).toBe(0)
  const { format, costs, teacher } = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as {
    readonly format: string
    readonly costs: readonly PipelineCost[]
    readonly teacher: TeacherCost
  }
  rmSync(folder, { recursive: true })
  expect(format).toBe('evenstride-bench')
  expect(costs.map(({ mobilityTestId }) => mobilityTestId)).toEqual(mobilityTests.map(({ id }) => id))
  for (const { poses, live, again, evidence } of costs) {
    expect(poses).toBeGreaterThan(100)
    for (const value of [live.median, live.p95, live.worst, again.total]) expect(value).toBeGreaterThan(0)
    for (const part of [evidence?.perPose, evidence?.looksPerTrial]) expect(part ?? 1).toBeGreaterThan(0)
    expect(live.worst).toBeGreaterThanOrEqual(live.median)
  }
  for (const value of [teacher.skin, teacher.median]) expect(value).toBeGreaterThan(0)
  expect(teacher.p95).toBeGreaterThanOrEqual(teacher.median)
  expect(costs.some(({ evidence }) => evidence !== null)).toBe(true)
}, 60_000)

test('npm run bench says what is wrong with a length that is none', async () => {
  for (const wrong of ['soon', '-1', '0']) {
    const { code, output } = await bench('--minutes', wrong)
    expect(code).toBe(1)
    expect(output.trim()).toBe(`--minutes has to be a number above 0 and up to 600, not "${wrong}"`)
  }
}, 60_000)
