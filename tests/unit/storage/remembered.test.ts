import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/pose/side'
import type { Settings, SettingsStore } from '../../../src/session/device-ports'
import { Remembered } from '../../../src/storage/remembered'

const untouched: Settings = {
  theme: 'system',
  cameraId: null,
  poseDelegate: 'auto',
  firstSide: null,
  sound: 'on',
  lastBackup: null,
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
const draws = (side: Side) => {
  let count = 0
  return { draw: () => ((count += 1), side), count: () => count }
}

describe('the side that goes first', () => {
  it('is drawn once and kept', async () => {
    const held = heldStore()
    held.open()
    const remembered = new Remembered(held.store)
    await settled()
    const { draw, count } = draws('right')
    expect([remembered.firstSide(draw), remembered.firstSide(draw)]).toEqual(['right', 'right'])
    expect(count()).toBe(1)
    await settled()
    expect(held.kept().firstSide).toBe('right')
  })

  it('is the stored one for every retest', async () => {
    const held = heldStore({ firstSide: 'left' })
    held.open()
    const remembered = new Remembered(held.store)
    await settled()
    const { draw, count } = draws('right')
    expect(remembered.firstSide(draw)).toBe('left')
    expect(count()).toBe(0)
  })

  it('does not wait for a store that is blocked, and gives way to what it knew', async () => {
    const held = heldStore({ firstSide: 'left' })
    const remembered = new Remembered(held.store)
    expect(remembered.firstSide(() => 'right')).toBe('right')
    held.open()
    await settled()
    expect(held.kept().firstSide).toBe('left')
    expect(remembered.firstSide(() => 'right')).toBe('left')
  })
})

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
