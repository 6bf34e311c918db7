import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ratio } from '../../../src/math/units'
import { OfflineUse, type LargeFiles, type OfflineView } from '../../../src/offline/offline-use'
import type { ShellNews, ShellWorker } from '../../../src/offline/shell-worker'
import type { OfflineState } from '../../../src/session/device-ports'

const total = 20_000_000

class Files implements LargeFiles {
  readonly total = total
  arrives = true
  #kept = false

  fetch(onProgress: (done: ReturnType<typeof ratio>) => void) {
    onProgress(ratio(0.5))
    this.#kept ||= this.arrives
    return Promise.resolve()
  }

  isKept = () => Promise.resolve(this.#kept)
  size = () => Promise.resolve(0)
  forget = () => {
    this.#kept = false
    return Promise.resolve()
  }
}

class View implements OfflineView {
  readonly seen: OfflineState[] = []
  update: OfflineView['update'] = 'none'
  running = false
  set offline(state: OfflineState) {
    this.seen.push(state)
  }
  get offline(): OfflineState {
    return this.seen.at(-1) ?? { kind: 'none' }
  }
}

class Shell implements ShellWorker {
  kept: Promise<unknown> = Promise.resolve()
  left = 0
  taken = 0
  repair = () => Promise.resolve({ found: this.left, left: this.left })
  lookForUpdate = () => Promise.resolve()
  takeUpdate = () => {
    this.taken++
  }
}

let files: Files
let view: View
let shell: Shell | null
let news: ShellNews
let reloads: number
let opened: number
let offline: OfflineUse

/** Cache and notes of a browser, as far as clearing goes. */
const kept = new Map<string, string>()
let notes: Map<string, string>
let unregistered: number

beforeEach(() => {
  notes = new Map()
  unregistered = 0
  kept.clear()
  kept.set('workbox-precache-v2-here', 'the program')
  kept.set('evenstride-models', 'the models')
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => notes.set(key, value),
    removeItem: (key: string) => notes.delete(key),
  })
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...kept.keys()]),
    open: (name: string) =>
      Promise.resolve({ matchAll: () => Promise.resolve([new Response(kept.get(name))]) }),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  })
  const registration = { unregister: () => Promise.resolve(++unregistered > 0) }
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistrations: () => Promise.resolve([registration]) },
    storage: { estimate: () => Promise.resolve({ usage: 1000, quota: 5000 }) },
  })
  return () => vi.unstubAllGlobals()
})

beforeEach(() => {
  files = new Files()
  view = new View()
  shell = new Shell()
  reloads = 0
  opened = 0
  offline = new OfflineUse(files, view, {
    openWorker: (given) => {
      news = given
      opened++
      return Promise.resolve(shell)
    },
    reload: () => {
      reloads++
    },
  })
})

describe('what is kept for offline use', () => {
  it('is ready once program and model are here, and counts until then', async () => {
    await offline.keep()
    expect(view.seen).toEqual([
      { kind: 'fetching', done: 0, total },
      { kind: 'fetching', done: total / 2, total },
      { kind: 'ready' },
    ])
  })

  it('is told at once on the next visit, without a word of downloading', async () => {
    await files.fetch(() => undefined)
    await offline.keep()
    expect(view.seen).toEqual([{ kind: 'ready' }])
  })

  it('is nothing where no worker can be', async () => {
    shell = null
    await offline.keep()
    expect(view.seen).toEqual([])
  })

  it('is not ready with half the program, nor with half the model', async () => {
    shell!.left = 1
    await offline.keep()
    expect(view.offline).toEqual({ kind: 'lacking', total })
    shell!.left = 0
    await offline.keep()
    expect(view.offline).toEqual({ kind: 'ready' })
    expect(opened).toBe(1)

    const other = new Files()
    other.arrives = false
    const lacking = new View()
    await new OfflineUse(other, lacking, {
      openWorker: () => Promise.resolve(shell),
      reload: () => undefined,
    }).keep()
    expect(lacking.offline).toEqual({ kind: 'lacking', total })
  })

  it('begins anew after the browser threw the worker away', async () => {
    shell!.kept = Promise.reject(new Error('one file was not there'))
    await offline.keep()
    expect(view.offline).toEqual({ kind: 'lacking', total })
    shell = new Shell()
    await offline.keep()
    expect(opened).toBe(2)
    expect(view.offline).toEqual({ kind: 'ready' })
  })

  it('is lacking when the live model was cleared, and stays ready without the larger one', async () => {
    await offline.keep()
    await offline.actions.clearStored('larger-model')
    expect(view.offline).toEqual({ kind: 'ready' })
    await offline.actions.clearStored('live-model')
    expect(view.offline).toEqual({ kind: 'lacking', total })
  })
})

describe('space that was given back', () => {
  /** The page as it is opened the next time, in the same browser. */
  const nextOpening = async () => {
    opened = 0
    const seen = new View()
    const next = new OfflineUse(files, seen, {
      openWorker: () => Promise.resolve((opened++, shell)),
      reload: () => undefined,
    })
    await next.open()
    return { next, seen }
  }

  it('of the program takes its caches and its worker, and nothing else', async () => {
    await offline.open()
    expect(await offline.actions.storageUse()).toMatchObject({ program: 'the program'.length, room: 4000 })
    await offline.actions.clearStored('program')
    expect([...kept.keys()]).toEqual(['evenstride-models'])
    expect(unregistered).toBe(1)
    expect((await offline.actions.storageUse()).program).toBe(0)
    expect(view.offline).toEqual({ kind: 'lacking', total })
  })

  it('of the program stays given back at the next opening, until it is asked for again', async () => {
    await offline.open()
    await offline.actions.clearStored('program')
    const { next, seen } = await nextOpening()
    expect(opened).toBe(0)
    expect(seen.seen).toEqual([{ kind: 'lacking', total }])
    await next.keepAgain()
    expect(opened).toBe(1)
    expect(seen.offline).toEqual({ kind: 'ready' })
    expect((await nextOpening()).seen.seen).toEqual([{ kind: 'ready' }])
  })

  it('of the pose model is not filled at the next opening, but the program is kept', async () => {
    await offline.open()
    await offline.actions.clearStored('live-model')
    const { seen } = await nextOpening()
    expect(opened).toBe(1)
    expect(await files.isKept()).toBe(false)
    expect(seen.offline).toEqual({ kind: 'lacking', total })
    // Whoever has measured since has fetched it.
    await files.fetch(() => undefined)
    expect((await nextOpening()).seen.seen).toEqual([{ kind: 'ready' }])
  })

  it('of the larger model is no reason to keep less', async () => {
    await offline.open()
    await offline.actions.clearStored('larger-model')
    expect(notes.size).toBe(0)
  })
})

describe('a newer program', () => {
  beforeEach(() => offline.keep())

  it('is offered, and loaded only when it has taken over', () => {
    news.onWaiting()
    expect(view.update).toBe('waiting')
    expect(shell!.taken).toBe(0)
    offline.actions.takeUpdate()
    expect(shell!.taken).toBe(1)
    expect(reloads).toBe(0)
    news.onReplaced()
    expect(reloads).toBe(1)
  })

  it('never interrupts a run', () => {
    news.onWaiting()
    view.running = true
    offline.actions.takeUpdate()
    expect(shell!.taken).toBe(0)
    expect(reloads).toBe(0)
  })

  it('taken in another tab reloads nothing here until it is asked', () => {
    news.onReplaced()
    expect(view.update).toBe('taken-elsewhere')
    expect(reloads).toBe(0)
    offline.actions.takeUpdate()
    expect(reloads).toBe(1)
  })
})
