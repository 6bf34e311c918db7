import type {
  BackupFault,
  BackupFiles,
  BackupPreview,
  OwnData,
  Restored,
  Safekeeping,
} from '../session/own-data-ports'
import type { StoreParts } from './assessment-store'
import { backupContents } from './backup'
import { broughtBack } from './brought-back'
import type { Database } from './database'
import { everythingErased } from './erasure'
import { troubleOf } from './faults'
import { newId } from './new-id'
import { mayBeAnother, ofAnother } from './other-runner'
import { askToPersist, isPersisted } from './persistence'
import { previewed, readRows, restored, type ReadRows } from './restoration'
import { IndexedSettings } from './settings'

export interface Around {
  readonly files: BackupFiles
  readonly appVersion: string
  /** ISO instant. */
  readonly now: () => string
}

const fault = (code: BackupFault['code']): BackupFault => ({ kind: 'fault', code })

const isLater = (a: string, b: string | null) => b === null || Date.parse(a) > Date.parse(b)

/** When the assessment that began last of those that have ended did so. */
const lastResultIn = async (database: Database): Promise<string | null> => {
  const index = database.transaction('assessments').store.index('startedAt')
  for (let row = await index.openCursor(null, 'prev'); row; row = await row.continue()) {
    // Rows as they lie there: what is damaged is nothing to tell by.
    const { finishedAt }: { readonly finishedAt?: unknown } = row.value
    if (typeof finishedAt === 'string') return finishedAt
  }
  return null
}

/** What is stored here as a whole: how safe it is, the file of it, the way back from a file, and its end. */
export class StoredData implements OwnData {
  readonly #parts: StoreParts
  readonly #around: Around
  readonly #settings: IndexedSettings
  /** What was read last, and as whose it is shown. */
  #read: {
    readonly rows: ReadRows
    readonly shown: ReadRows
    readonly preview: Omit<BackupPreview, 'stores'>
  } | null = null

  constructor(parts: StoreParts, around: Around) {
    this.#parts = parts
    this.#around = around
    this.#settings = new IndexedSettings(parts)
  }

  async safekeeping(): Promise<Safekeeping> {
    const { connection, faults, writes } = this.#parts
    const [isKept, { lastBackup }] = await Promise.all([isPersisted(), this.#settings.settings()])
    const stored = writes.inTurn(() =>
      connection.use((database) => Promise.all([lastResultIn(database), database.getAll('quarantine')])),
    )
    const [lastResult, quarantine] = await stored.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return [null, []] as const
    })
    const setAside: Record<string, number> = {}
    for (const { store } of quarantine) setAside[store] = (setAside[store] ?? 0) + 1
    return { isPersisted: isKept, lastBackup, lastResult, setAside }
  }

  askToPersist(): Promise<boolean> {
    return askToPersist()
  }

  saveBackup: OwnData['saveBackup'] = (passphrase) =>
    this.#refusable(async () => {
      const { files, appVersion, now } = this.#around
      const madeAt = now()
      const bytes = await files.write(await backupContents(this.#parts, { appVersion, madeAt }), passphrase)
      if ('kind' in bytes) return bytes
      files.offer(bytes, madeAt, passphrase !== null)
      await this.#settings.saveSetting('lastBackup', madeAt)
      return { kind: 'saved', bytes: bytes.length }
    })

  readBackup: OwnData['readBackup'] = (file, passphrase) =>
    this.#refusable(async () => {
      this.#read = null
      const contents = await this.#around.files.read(file, passphrase)
      if ('kind' in contents) return contents
      const { madeAt, appVersion } = contents
      const rows = await readRows(contents)
      if ('kind' in rows) return rows
      const { connection, writes } = this.#parts
      const isOpen = await writes.inTurn(() => connection.use((database) => mayBeAnother(database, rows)))
      const preview = { kind: 'preview', madeAt, appVersion, mayBeAnother: isOpen } as const
      this.#read = { rows, shown: rows, preview }
      return { ...preview, stores: await previewed(this.#parts, rows) }
    })

  readAs: OwnData['readAs'] = (isAnother) =>
    this.#refusable(async () => {
      if (!this.#read) return fault('not-a-backup')
      const { rows, preview } = this.#read
      const shown = isAnother ? ofAnother(rows, newId()) : rows
      this.#read = { rows, shown, preview }
      return { ...preview, stores: await previewed(this.#parts, shown) }
    })

  restore = (replace: boolean): Promise<Restored | BackupFault> =>
    this.#refusable(async () => {
      if (!this.#read) return fault('not-a-backup')
      const { shown, preview } = this.#read
      const { madeAt } = preview
      const written = await restored(this.#parts, shown, replace)
      await broughtBack(this.#parts)
      this.#read = null
      const { lastBackup } = await this.#settings.settings()
      if (isLater(madeAt, lastBackup)) await this.#settings.saveSetting('lastBackup', madeAt)
      return { kind: 'restored', written }
    })

  eraseEverything(): Promise<boolean> {
    return everythingErased(this.#parts)
  }

  /** What the store cannot do at the moment is said by its own event, and here that it was not done. */
  async #refusable<Done>(work: () => Promise<Done | BackupFault>): Promise<Done | BackupFault> {
    try {
      return await work()
    } catch (error) {
      this.#parts.faults.raise(troubleOf(error))
      return fault('store-refused')
    }
  }
}
