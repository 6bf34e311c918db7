import type { BackupFaultCode, Safekeeping } from '../session/own-data-ports'
import { longDay } from './format'

/** What was wrong with a file, or with making one, and what to do. */
export const backupFaultText: Readonly<Record<BackupFaultCode, string>> = {
  'not-a-backup': 'This file is no Evenstride backup. Choose one whose name begins with “evenstride-”.',
  'cut-short': 'This file ends too early: it was not copied whole. Copy it again from where it was kept.',
  damaged: 'This file was changed since it was made, so nothing of it is taken. Try another copy of it.',
  'too-large': 'This is more than one backup may hold, 256\u00a0MB.',
  newer: 'This file was made by a newer Evenstride. Reload this page to get the newest one, then try again.',
  'passphrase-needed': 'This file is encrypted. Type its passphrase.',
  'wrong-passphrase':
    'The passphrase does not open this file. Mind capitals and spaces; or the file was changed.',
  'insecure-page':
    'Browsers check and encrypt files on secure pages only. Open this page by an address that begins with https.',
  'not-readable-again':
    'The file that was made could not be read again, so it was not saved. Reload this page, then try again.',
  'store-refused':
    'The store could not do it at the moment. Nothing was changed; what stands above says why.',
}

/** The stores of the database in the runner's words: [one, several]. */
const storeWords: Readonly<Record<string, readonly [one: string, several: string]>> = {
  assessments: ['assessment', 'assessments'],
  trials: ['trial', 'trials'],
  evidence: ['recorded movement', 'recorded movements'],
  keyFrames: ['kept picture', 'kept pictures'],
  runners: ['profile', 'profiles'],
  plans: ['plan', 'plans'],
  log: ['entry of the training log', 'entries of the training log'],
  settings: ['setting', 'settings'],
  quarantine: ['row that was set aside or deleted lately', 'rows that were set aside or deleted lately'],
}

/** A store without words of its own is named as the database has it, rather than not at all. */
export const storeText = (store: string, count: number): string =>
  (Object.hasOwn(storeWords, store) ? storeWords[store] : undefined)?.[count === 1 ? 0 : 1] ?? store

/** `3 assessments`. */
export const storeCount = (store: string, count: number): string => `${count} ${storeText(store, count)}`

export const namedStores: readonly string[] = Object.keys(storeWords)

/**
 * Whether something would be lost if the browser cleared this site: a result, note, plan or entry that no backup has, in a browser that has
 * promised nothing. WebKit deletes what a page stored after seven days of use without a visit
 * (webkit.org/blog/10218, 2020); others when the disk is short (webkit.org/blog/14403; web.dev/articles/persistent-storage).
 * It is said at the next visit and not days later: a page that nobody visits cannot speak.
 */
export const isAtRisk = ({ isPersisted, isChanged }: Safekeeping): boolean =>
  isPersisted !== true && isChanged

/** `2 March 2026, without recorded movement`; null before the first. What nobody kept of an older one is not said. */
export const lastBackupText = ({ lastBackup, hasMovement }: Safekeeping): string | null => {
  if (lastBackup === null) return null
  const what = hasMovement === null ? '' : `, ${hasMovement ? 'with' : 'without'} recorded movement`
  return `${longDay(lastBackup)}${what}`
}

/** Letters that a passphrase has at the least (NIST SP 800-63B for one that stands alone asks for 15). */
export const shortestPassphrase = 15
