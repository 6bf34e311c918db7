import { expect, test } from '@playwright/test'
import { seededNumbers } from '../tools/synthetic-runner-trouble'
import { expectNothingLost, killedAt } from './killed-tab.ts'

/** `npm run soak` asks for fifty. */
const kills = Number(process.env['EVENSTRIDE_KILLS'] ?? 5)
/** What a whole assessment comes to: sentences that are shown, rows that are put and writes that are done. */
const moments = 200

test(`a tab that is killed ${kills} times at any moment of a whole assessment loses no finished trial`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000 + 90_000 * kills)
  const random = seededNumbers(20261124)
  const counts: number[] = []
  const stations = new Set<string>()
  for (let kill = 0; kill < kills; kill++) {
    // Each meets an assessment from its beginning, and at random a moment of its own share of it.
    const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' })
    const killed = await killedAt(context, 1 + Math.floor((moments * (kill + random())) / kills))
    const found = await expectNothingLost(context, killed)
    await context.close()
    counts.push(found)
    stations.add(killed.moment.split(/, |:/)[1] ?? '')
    console.log(
      `killed at moment ${killed.moment}: told done ${killed.announced}, asked ${killed.asked.length}, called stored ${killed.stored.length}, found ${found}`,
    )
  }
  // Kills that all fall on one place, or before anything is stored, prove nothing.
  expect(stations.size).toBeGreaterThanOrEqual(3)
  expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThanOrEqual(10)
})
