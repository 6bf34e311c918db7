import type { BackupPreview, OwnData, Safekeeping } from '../../session/own-data-ports'
import type { Scene } from './scene'

/** What is stored as a whole, in every state of its screen. */

const counts = (fresh: number, known = 0, different = 0, unreadable = 0) => ({
  fresh,
  known,
  different,
  unreadable,
})

const preview: BackupPreview = {
  kind: 'preview',
  isWhole: true,
  madeAt: '2026-03-01T10:00:00.000Z',
  appVersion: '0.1.0',
  stores: {
    assessments: counts(3, 1),
    trials: counts(68, 24, 0, 2),
    evidence: counts(68, 24),
    runners: counts(0, 0, 1),
    plans: counts(1),
    log: counts(12, 3),
    settings: counts(0, 3, 1),
  },
  mayBeAnother: false,
}

const safe: Safekeeping = {
  isPersisted: true,
  lastBackup: '2026-03-02T10:00:00.000Z',
  hasMovement: true,
  isChanged: false,
  setAside: {},
}
const atRisk: Safekeeping = {
  isPersisted: false,
  lastBackup: '2026-01-11T10:00:00.000Z',
  hasMovement: false,
  isChanged: true,
  setAside: { trials: 2, log: 1 },
}

/** A store as a whole that is looked at and never changes. */
export const stillData = (kept: Safekeeping = atRisk): OwnData => ({
  safekeeping: () => Promise.resolve(kept),
  askToPersist: () => Promise.resolve(false),
  saveBackup: () => Promise.resolve({ kind: 'saved', bytes: 5.3e6 }),
  readBackup: (_file, passphrase) =>
    Promise.resolve(passphrase === null ? { kind: 'fault', code: 'passphrase-needed' } : preview),
  readAs: () => Promise.resolve(preview),
  restore: () => Promise.resolve({ kind: 'restored', written: 152 }),
  saveSetAside: () => Promise.resolve({ kind: 'saved', bytes: 2100 }),
  retrySetAside: () => Promise.resolve(0),
  clearMovement: () => Promise.resolve({ kind: 'cleared' }),
  eraseEverything: () => Promise.resolve(true),
})

const yourData = (kept: Safekeeping, fill: Scene['fill'] = () => undefined): Scene => ({
  route: { screen: 'your-data' },
  data: stillData(kept),
  fill,
})

export const dataScenes: Readonly<Record<string, Scene>> = {
  'your-data': yourData(atRisk),
  'your-data-safe': yourData(safe),
  'your-data-first': yourData({
    isPersisted: null,
    lastBackup: null,
    hasMovement: null,
    isChanged: false,
    setAside: {},
  }),
  'your-data-fetching': yourData(safe, (view) => {
    view.offline = { kind: 'fetching', done: 12.4e6, total: 20.1e6 }
    view.setAside = 2
  }),
}
