import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { runCommand, runPackage } from './command.ts'
import { browserCandidates, thisMachine } from './find-browser.ts'
import { launchOptions } from './launch-options.ts'

const doesStart = async (executablePath: string): Promise<boolean> => {
  try {
    const browser = await chromium.launch({ ...launchOptions(), executablePath, timeout: 60_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** A downloaded browser may be there and still lack a system library, so that only a start proves it. */
const startable = async (): Promise<string | null> => {
  for (const path of browserCandidates(thisMachine)) if (await doesStart(path)) return path
  return null
}

const downloadByPlaywright = () =>
  runPackage(['@playwright/test', 'playwright'], ['install', 'chromium'], {
    limitMinutes: 10,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })

const installByApt = async () => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update'], { limitMinutes: 5, env })
  await runCommand('apt-get', ['install', '-y', 'chromium'], {
    limitMinutes: 15,
    env,
  })
}

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Finds a browser that starts, or fetches one; the tests that come after take it from CHROMIUM_PATH. */
export const ensureBrowser = async (): Promise<string> => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`)
  let path = await startable()
  if (path === null) {
    console.log('No browser found that starts: asking Playwright for one.')
    await downloadByPlaywright()
    path = await startable()
  }
  if (path === null && mayUseApt()) {
    console.log('Playwright could not provide one: asking apt for Chromium.')
    await installByApt()
    path = await startable()
  }
  if (path === null) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  process.env.CHROMIUM_PATH = path
  return path
}
