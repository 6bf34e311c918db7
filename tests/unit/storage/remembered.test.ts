import { expect, it } from 'vitest'
import type { Settings, SettingsStore } from '../../../src/session/device-ports'
import { Remembered } from '../../../src/storage/remembered'

const untouched: Settings = {
  theme: 'system',
  cameraId: null,
  poseDelegate: 'auto',
  firstSide: null,
  sound: 'on',
  lastBackup: null,
  backedUp: null,
  backedUpMovement: null,
}

/** A store that answers when it is told to. */
const heldStore = (kept: Partial<Settings> = {}) => {
  let settings: Settings = { ...untouched, ...kept }
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const store: SettingsStore = {
    settings: async () => {
      await opened
      return settings
    },
    saveSetting: async (name, value) => {
      await opened
      settings = { ...settings, [name]: value }
      return 'stored'
    },
  }
  return { store, open, kept: () => settings }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
it('what is kept holds at once, and in the store', async () => {
  const held = heldStore()
  const remembered = new Remembered(held.store)
  held.open()
  await settled()
  void remembered.keep('cameraId', 'b')
  expect(remembered.settings.cameraId).toBe('b')
  await settled()
  expect(held.kept().cameraId).toBe('b')
})
