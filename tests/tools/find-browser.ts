import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What the search looks at, so that a test can hand in another machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  exists(path: string): boolean
  /** Where Playwright keeps its own browser, whether or not it is there. */
  playwrightBrowser(): string
}

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const usualPlaces = ({ env, platform }: Machine): readonly string[] => {
  if (platform === 'darwin') {
    const bundles = ['Google Chrome', 'Chromium'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    )
    return ['/', `${env.HOME ?? ''}/`].flatMap((root) => bundles.map((bundle) => `${root}${bundle}`))
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
      ['Google\\Chrome', 'Chromium'].map(
        (folder) => `${env[name] ?? ''}\\${folder}\\Application\\chrome.exe`,
      ),
    )
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    commands.map((name) => `${folder}/${name}`),
  )
}

const onPath = ({ env, platform }: Machine): readonly string[] => {
  const style = platform === 'win32' ? win32 : posix
  const suffix = platform === 'win32' ? '.exe' : ''
  const folders = (env.PATH ?? env.Path ?? '').split(style.delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => commands.map((name) => style.join(folder, name + suffix)))
}

/** Every browser of the machine that the tests could use, the wanted one first. Looks only for files. */
export const browserCandidates = (machine: Machine): readonly string[] => {
  const chosen = machine.env.CHROMIUM_PATH
  const places = [machine.playwrightBrowser(), ...usualPlaces(machine), ...onPath(machine)]
  const found = [...(chosen ? [chosen] : []), ...places].filter((path) => machine.exists(path))
  return [...new Set(found)]
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  playwrightBrowser: () => chromium.executablePath(),
}

/** The browser for every script; undefined where there is none, which `ensure-browser.ts` can mend. */
export const findBrowser = (): string | undefined => browserCandidates(thisMachine)[0]
