import type { BrowserContext, Page } from '@playwright/test'
import type { Bidding } from '../../src/runner3d/obedient-runner'

/** What a runner makes of the screen, for every runner that a test puts in front of it. */

/** The tests by the names that the page gives them. */
const motions: Readonly<Record<string, string>> = {
  Balance: 'single-leg-balance',
  'Squat from the front': 'squat-depth-front',
  'Ankle bend': 'ankle-dorsiflexion',
  'Squat depth': 'squat-depth',
  'Hip extension': 'hip-extension',
}

/** Shown and said, as it changed: the heading, the one sentence of the moment, and what a screen reader is told. */
export interface Told {
  readonly heading: string
  readonly caption: string
  readonly said: string
}

export type PageThatIsRead = typeof globalThis & {
  /** To go when told so, to rest while nobody looks, else to stand; null while nobody is in front of a camera. */
  readonly bidding: () => Bidding | null
  readonly told: readonly Told[]
}

/** All that was shown and said since the page was opened. */
export const toldSoFar = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => (globalThis as PageThatIsRead).told)

/** To be called before the first page of the context opens. */
export const letScreenBeRead = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(install, motions)
}

/** Runs in the page. */
const install = (motions: Readonly<Record<string, string>>): void => {
  const text = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? ''
  const go =
    /^(lift your|bend and hold|squat down|leg back|stand quietly|thirty|hold|and back|good\. (one|two) more|heel came up)/i
  const bidding = (): Bidding | null => {
    const caption = text('.caption')
    if (caption === '') return null
    const [name = '', leg = ''] = text('h1').split(', ')
    const side = leg.startsWith('left') ? 'left' : leg.startsWith('right') ? 'right' : 'both'
    // The sentence of a rest still stands while he gets into place; its colour is another one then.
    const isRest = caption.startsWith('Rest.') && document.querySelector('.bar.ready') !== null
    const rest = document.querySelector('.time, .greeting, .hurt') !== null || isRest
    const phase = rest ? 'rest' : go.test(caption) ? 'go' : 'stand'
    return { motion: motions[name] ?? 'single-leg-balance', side: name in motions ? side : 'left', phase }
  }
  const told: Told[] = []
  const note = () => {
    const said = [
      ...document.querySelectorAll('[role=status].visually-hidden p, [role=alert].visually-hidden p'),
    ]
    const now = {
      heading: text('h1'),
      caption: text('.caption'),
      said: said.map((p) => p.textContent).join(' '),
    }
    const last = told.at(-1)
    const isNew = last?.heading !== now.heading || last.caption !== now.caption || last.said !== now.said
    if (now.caption !== '' && isNew) told.push(now)
  }
  new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true })
  Object.assign(globalThis, { bidding, told })
}
