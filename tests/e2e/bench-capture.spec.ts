import { expect, test } from '@playwright/test'
import { captureCost } from '../performance/capture-cost.ts'

/** `npm run bench` reports and never gates; that it has something to report is held here. */
test('what the page costs in front of a camera is read', async () => {
  test.setTimeout(120_000)
  const cost = await captureCost('here')
  expect(cost).not.toBeNull()
  const { poses, perPose, median, p95, longest } = cost!
  expect(poses).toBeGreaterThan(100)
  expect(perPose).toBeGreaterThan(0)
  expect(median).toBeGreaterThan(0)
  expect(p95).toBeGreaterThanOrEqual(median)
  expect(longest).toBeGreaterThanOrEqual(p95)
})
