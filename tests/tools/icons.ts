import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { launchOptions } from './launch-options.ts'

/**
 * Draws the pictures of the installed app from `public/icon.svg`: `npx tsx tests/tools/icons.ts`, then look at them.
 * A system may cut a maskable picture to a circle of four fifths of its width, so the mark stays well inside.
 */
const paper = '#faf7f1'
const pictures = [
  { name: '180', size: 180, mark: 0.7 },
  { name: '192', size: 192, mark: 0.8 },
  { name: '512', size: 512, mark: 0.8 },
  { name: 'maskable-512', size: 512, mark: 0.54 },
]

const svg = readFileSync('public/icon.svg', 'utf8')
mkdirSync('public/icons', { recursive: true })
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage()
for (const { name, size, mark } of pictures) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${paper} }
    svg { width: ${String(mark * 100)}vw }
  </style>${svg}`)
  await page.screenshot({ path: `public/icons/${name}.png` })
}
await browser.close()
