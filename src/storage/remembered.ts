import type { Settings, SettingsStore } from '../session/device-ports'
import type { PoseEngine } from '../session/ports'
import { defaults } from './settings'

/**
 * The settings that the way to the camera needs, read at once: a store that is blocked must not keep the camera waiting,
 * which the browser opens in the click itself.
 */
export class Remembered {
  readonly #store: SettingsStore
  #settings: Settings = defaults

  constructor(store: SettingsStore) {
    this.#store = store
    void store.settings().then((stored) => {
      this.#settings = stored
    })
  }

  get settings(): Settings {
    return this.#settings
  }

  /** From now on, and in the store. */
  async keep<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    this.#settings = { ...this.#settings, [name]: value }
    await this.#store.saveSetting(name, value)
  }

  /** The camera that was used, and what its poses were found with, where either is known. */
  async keepCamera(cameraId: string | null, delegate: PoseEngine['delegate']): Promise<void> {
    if (cameraId !== null) await this.keep('cameraId', cameraId)
    if (delegate !== 'unknown') await this.keep('poseDelegate', delegate)
  }
}
