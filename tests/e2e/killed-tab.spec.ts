import { expect, test } from '@playwright/test'
import { seededNumbers } from '../tools/synthetic-runner-trouble'
import { expectNothingLost, killedAt } from './killed-tab.ts'

/** `npm run soak` asks for fifty. */
const kills = Number(process.env['EVENSTRIDE_KILLS'] ?? 5)
/** A recording of three lunges is an assessment of some fifteen events. */
const latest = 16

test(`a tab that is killed ${kills} times at any moment of an assessment loses no finished trial`, async ({
  context,
}) => {
  test.setTimeout(20_000 + 20_000 * kills)
  const random = seededNumbers(20261124)
  const stored: string[] = []
  const seen: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    const killed = await killedAt(context, 1 + Math.floor(latest * random()))
    stored.push(...killed.stored)
    seen.push(killed.stored.length)
    await expectNothingLost(context, stored)
  }
  console.log(`trials called stored before each kill: ${seen.join(', ')}`)
  // A test in which nothing was ever stored, or everything always was, proves nothing.
  expect(new Set(seen).size).toBeGreaterThan(1)
  expect(stored.length).toBeGreaterThan(0)
})
