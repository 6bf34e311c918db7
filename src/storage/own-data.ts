import type {
  BackupFault,
  BackupFiles,
  BackupPreview,
  OwnData,
  Restored,
  Safekeeping,
} from '../session/own-data-ports'
import type { StoreParts } from './assessment-store'
import { backupContents, isWholeBackup } from './backup'
import { markOfDatabase, markOfStores } from './backup-mark'
import { isBinned } from './bin'
import { broughtBack } from './brought-back'
import { everythingErased } from './erasure'
import { troubleOf } from './faults'
import { newId } from './new-id'
import { mayBeAnother, ofAnother } from './other-runner'
import { askToPersist, isPersisted } from './persistence'
import { isMovementOver, movementCleared } from './recorded-movement'
import { readRows, type ReadRows } from './read-rows'
import { previewed, restored } from './restoration'
import { storeNames } from './rows'
import { IndexedSettings } from './settings'

export interface Around {
  readonly files: BackupFiles
  readonly appVersion: string
  /** ISO instant. */
  readonly now: () => string
}

const fault = (code: BackupFault['code']): BackupFault => ({ kind: 'fault', code })

const isNewest = (a: string, b: string | null) => b === null || Date.parse(a) >= Date.parse(b)

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
    const [isKept, { lastBackup, backedUp, backedUpMovement: hasMovement }] = await Promise.all([
      isPersisted(),
      this.#settings.settings(),
    ])
    const stored = writes.inTurn(() =>
      connection.use((database) => Promise.all([markOfDatabase(database), database.getAll('quarantine')])),
    )
    const [mark, quarantine] = await stored.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return [null, []] as const
    })
    const setAside: Record<string, number> = {}
    for (const { store } of quarantine.filter((row) => !isBinned(row)))
      setAside[store] = (setAside[store] ?? 0) + 1
    const isChanged = mark !== null && mark !== backedUp
    return { isPersisted: isKept, lastBackup, hasMovement, isChanged, setAside }
  }

  askToPersist(): Promise<boolean> {
    return askToPersist()
  }

  saveBackup: OwnData['saveBackup'] = (passphrase, isWhole) =>
    this.#refusable(async () => {
      const { files, appVersion, now } = this.#around
      if (isWhole && (await isMovementOver(this.#parts, files.largest))) return fault('too-large')
      const madeAt = now()
      const contents = await backupContents(this.#parts, { appVersion, madeAt }, isWhole)
      const bytes = await files.write(contents, passphrase)
      if ('kind' in bytes) return bytes
      files.offer(bytes, { madeAt, isEncrypted: passphrase !== null, isWhole })
      await this.#noteBackup({ madeAt, isWhole }, markOfStores(contents.stores))
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
      const isWhole = isWholeBackup(contents.stores)
      const preview = { kind: 'preview', madeAt, appVersion, isWhole, mayBeAnother: isOpen } as const
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
      const { written, covers } = await restored(this.#parts, shown, replace)
      // Every other tab goes on from what it had read before.
      if (written > 0) this.#parts.writes.tell(storeNames)
      this.#read = null
      // A file that lacks something of what is here is no backup of it.
      if (covers) await this.#noteBackup(preview, await this.#parts.connection.use(markOfDatabase))
      // From now on there is something to lose; nobody has to wait for the answer.
      void askToPersist()
      return { kind: 'restored', written }
    })

  async #noteBackup(
    { madeAt, isWhole }: Pick<BackupPreview, 'madeAt' | 'isWhole'>,
    mark: string | null,
  ): Promise<void> {
    const { lastBackup } = await this.#settings.settings()
    if (isNewest(madeAt, lastBackup)) {
      await this.#settings.saveSetting('lastBackup', madeAt)
      await this.#settings.saveSetting('backedUpMovement', isWhole)
    }
    await this.#settings.saveSetting('backedUp', mark)
  }

  saveSetAside: OwnData['saveSetAside'] = () =>
    this.#refusable(async () => {
      const { connection, writes } = this.#parts
      const all = await writes.inTurn(() => connection.use((database) => database.getAll('quarantine')))
      const { files, now } = this.#around
      return {
        kind: 'saved',
        bytes: files.offerRows(
          all.filter((row) => !isBinned(row)),
          now(),
        ),
      } as const
    })

  retrySetAside(): Promise<number> {
    return broughtBack(this.#parts)
  }

  clearMovement: OwnData['clearMovement'] = () =>
    this.#refusable(async () => {
      await movementCleared(this.#parts)
      return { kind: 'cleared' } as const
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
