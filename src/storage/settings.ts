import type { Settings, SettingsStore } from '../session/device-ports'
import type { Saved } from '../session/ports'
import type { StoreParts } from './assessment-store'
import { troubleOf } from './faults'
import { settingRowSchema, type SettingRow } from './rows'

/** What holds where nothing was chosen yet. */
export const defaults: Settings = {
  theme: 'system',
  cameraId: null,
  poseDelegate: 'auto',
  firstSide: null,
  sound: 'on',
  lastBackup: null,
  backedUp: null,
  backedUpMovement: null,
}

/** A setting of a later or an earlier build is no mistake: it is left where it is. */
export const isKnownSetting = (row: SettingRow) => Object.hasOwn(defaults, row.key)

export class IndexedSettings implements SettingsStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async settings(): Promise<Settings> {
    const { connection, faults, check, writes } = this.#parts
    const stored = connection.use(async (database) =>
      check.valid(database, 'settings', (await database.getAll('settings')).filter(isKnownSetting)),
    )
    const rows = await stored.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return []
    })
    const chosen = [...rows, ...writes.heldRows('settings')].map(({ key, value }) => [key, value])
    return { ...defaults, ...(Object.fromEntries(chosen) as Partial<Settings>) }
  }

  async saveSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<Saved> {
    const row = settingRowSchema.parse({ key: name, value })
    return this.#parts.writes.save({ key: `setting ${name}`, rows: [{ store: 'settings', row }] })
  }
}
