import { expect, test } from '@playwright/test'
import { seededNumbers } from '../tools/synthetic-runner-trouble'
import { expectNothingLost, killedAt } from './killed-tab.ts'

/** `npm run soak` asks for fifty. */
const kills = Number(process.env['EVENSTRIDE_KILLS'] ?? 5)
/** A recording of three lunges comes to twenty events of the store. */
const latest = 20

test(`a tab that is killed ${kills} times at any moment of an assessment loses no finished trial`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(20_000 + 20_000 * kills)
  const random = seededNumbers(20261124)
  const seen: string[] = []
  const counts = new Set<number>()
  for (let kill = 0; kill < kills; kill++) {
    // Each meets a whole assessment, and at random a moment of its own share of it.
    const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' })
    const { stored, events } = await killedAt(context, 1 + Math.floor((latest * (kill + random())) / kills))
    await expectNothingLost(context, stored)
    await context.close()
    counts.add(stored.length)
    seen.push(`${stored.length} after ${events}`)
  }
  console.log(`trials called stored, after so many events of the store: ${seen.join(', ')}`)
  // A test in which nothing was ever stored, or everything always was, proves nothing.
  expect(counts.size).toBeGreaterThan(1)
})
