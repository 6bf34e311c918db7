import { describe, expect, it } from 'vitest'
import type { Safekeeping } from '../../../src/session/own-data-ports'
import { storeNames } from '../../../src/storage/rows'
import { isAtRisk, lastBackupText, namedStores, storeCount, storeText } from '../../../src/ui/backup-text'

const kept: Safekeeping = {
  isPersisted: false,
  lastBackup: '2026-03-01T10:00:00Z',
  hasMovement: true,
  isChanged: true,
  setAside: {},
}

describe('what is stored, in words', () => {
  it('has words for every store', () => {
    expect([...storeNames, 'quarantine'].filter((name) => !namedStores.includes(name))).toEqual([])
  })

  it('counts one and several', () => {
    expect(storeCount('trials', 1)).toBe('1 trial')
    expect(storeCount('trials', 2)).toBe('2 trials')
    // A file may name anything; nothing of what all objects share is taken for a word.
    expect(storeText('constructor', 1)).toBe('constructor')
  })
})

describe('the last backup', () => {
  it('is told with what is in it, where that is known', () => {
    expect(lastBackupText(kept)).toBe('1 March 2026, with recorded movement')
    expect(lastBackupText({ ...kept, hasMovement: false })).toBe('1 March 2026, without recorded movement')
    expect(lastBackupText({ ...kept, hasMovement: null })).toBe('1 March 2026')
    expect(lastBackupText({ ...kept, lastBackup: null, hasMovement: null })).toBeNull()
  })
})

describe('what is stored', () => {
  it('is at risk where the browser has promised nothing and no backup has it', () => {
    expect(isAtRisk(kept)).toBe(true)
    expect(isAtRisk({ ...kept, isPersisted: null })).toBe(true)
  })

  it('is not at risk where the browser has promised, or a backup has all of it', () => {
    expect(isAtRisk({ ...kept, isPersisted: true })).toBe(false)
    expect(isAtRisk({ ...kept, isChanged: false })).toBe(false)
  })
})
