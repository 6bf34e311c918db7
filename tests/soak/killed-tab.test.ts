import { expect, test } from 'vitest'
import { runPackage } from '../tools/command'
import { buildGate } from '../tools/gates'

const kills = 50

test(`a tab killed ${String(kills)} times at any moment of a whole assessment loses no finished trial`, async () => {
  expect(await buildGate.holds()).toBe(true)
  const args = ['test', '-c', 'tests/playwright.config.ts', 'killed-tab']
  const env = { EVENSTRIDE_KILLS: String(kills) }
  const { code } = await runPackage(['@playwright/test', 'playwright'], args, { limitMinutes: 40, env })
  expect(code).toBe(0)
}, 2_700_000)
