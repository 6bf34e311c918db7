import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Settings } from '../../../src/session/device-ports'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'

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

test('settings have defaults and are kept one by one', async () => {
  const { name, settings, close } = freshStore()
  expect(await settings.settings()).toEqual(untouched)
  expect(await settings.saveSetting('theme', 'dark')).toBe('stored')
  expect(await settings.saveSetting('cameraId', 'camera-2')).toBe('stored')
  expect(await settings.saveSetting('firstSide', 'right')).toBe('stored')
  close()
  const later = freshStore({ name })
  expect(await later.settings.settings()).toEqual({
    ...untouched,
    theme: 'dark',
    cameraId: 'camera-2',
    firstSide: 'right',
  })
})

test('a setting of another build is left alone, an impossible value falls back and is set aside', async () => {
  const { name, settings, events } = freshStore()
  await settings.saveSetting('poseDelegate', 'CPU')
  const raw = await rawDatabase(name)
  await raw.put('settings', { key: 'voice', value: 'loud' })
  await raw.put('settings', { key: 'theme', value: 'neon' })
  expect(await settings.settings()).toEqual({ ...untouched, poseDelegate: 'CPU' })
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'settings', key: '"theme"' }])
  expect(await raw.getAllKeys('settings')).toEqual(['poseDelegate', 'voice'])
  raw.close()
})

test('an impossible value is refused', async () => {
  const { settings } = freshStore()
  await expect(settings.saveSetting('theme', 'neon' as Settings['theme'])).rejects.toThrow()
  expect(await settings.settings()).toEqual(untouched)
})
