import { ratio, type Ratio } from '../math/units'
import type { OfflineState, StorageUse, StoredKind, UpdateState } from '../session/device-ports'
import { isCleared, noteCleared } from './cleared-note'
import { dropProgram, programSize, resultsSize, roomLeft } from './program-cache'
import { openShellWorker, type ShellNews, type ShellWorker } from './shell-worker'

/** The large files of the pose model, kept and checked by what uses them. */
export interface LargeFiles {
  /** Bytes of the runtime and the live model. */
  readonly total: number
  /** Fetches what is not kept, checks what is; never rejects. */
  fetch(onProgress: (done: Ratio) => void): Promise<unknown>
  isKept(): Promise<boolean>
  size(part: 'live' | 'larger'): Promise<number>
  forget(part: 'live' | 'larger'): Promise<void>
}

/** Where the state is shown, and whether an assessment runs: then nothing takes over and nothing is reloaded. */
export interface OfflineView {
  offline: OfflineState
  update: UpdateState
  readonly running: boolean
}

/** What the browser does for us; tests put others in their place. */
export interface OfflineHost {
  readonly openWorker: (news: ShellNews) => Promise<ShellWorker | null>
  readonly reload: () => void
}

const browser: OfflineHost = {
  openWorker: (news) => openShellWorker(`${import.meta.env.BASE_URL}service-worker.js`, news),
  reload: () => location.reload(),
}

/** Keeps the page usable without a network: the program by a service worker, the pose model beside it. */
export class OfflineUse {
  readonly #engine: LargeFiles
  readonly #view: OfflineView
  readonly #host: OfflineHost
  #worker: ShellWorker | null = null
  /** The user asked this tab for the newer program. */
  #isTaking = false

  constructor(engine: LargeFiles, view: OfflineView, host = browser) {
    this.#engine = engine
    this.#view = view
    this.#host = host
  }

  readonly actions = {
    keepOffline: () => void this.keepAgain(),
    takeUpdate: () => this.#takeUpdate(),
    storageUse: () => this.#storageUse(),
    clearStored: (kind: Exclude<StoredKind, 'results'>) => this.#clear(kind),
  }

  /** A tab that stays open for days is asked for again now and then; the host then says whether it is outdated. */
  async begin(): Promise<void> {
    // A development server's files change under any worker.
    if (!import.meta.env.PROD) return
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#lookForUpdate()
    })
    await this.open()
  }

  /** Keeps what is not cleared: who gave the space back is asked, and not overruled at the next opening. */
  async open(): Promise<void> {
    const isWanted = !isCleared('program') && (!isCleared('live-model') || (await this.#engine.isKept()))
    if (isWanted) await this.keep()
    else {
      this.#view.offline = { kind: 'lacking', total: this.#engine.total }
      if (!isCleared('program')) await this.#openWorker()
    }
  }

  /** Asked for: what was cleared is wanted again. */
  async keepAgain(): Promise<void> {
    noteCleared('program', false)
    noteCleared('live-model', false)
    await this.keep()
  }

  /** Fetches what is missing, checks what is kept, mends what is wrong. */
  async keep(): Promise<void> {
    const { total } = this.#engine
    await this.#openWorker()
    if (!this.#worker) return
    const show = (state: OfflineState) => (this.#view.offline = state)
    // What is here already is only checked, and that is over before it could be read.
    const isCheck = await this.#engine.isKept()
    const progress = (done: Ratio) => {
      if (!isCheck) show({ kind: 'fetching', done: Math.round(done * total), total })
    }
    progress(ratio(0))
    const isProgramKept = await this.#isProgramKept(this.#worker)
    await this.#engine.fetch(progress)
    const isReady = isProgramKept && (await this.#engine.isKept())
    show(isReady ? { kind: 'ready' } : { kind: 'lacking', total })
  }

  async #openWorker(): Promise<void> {
    this.#worker ??= await this.#host.openWorker({
      onWaiting: () => (this.#view.update = 'waiting'),
      onReplaced: () => this.#replaced(),
    })
  }

  async #isProgramKept(worker: ShellWorker): Promise<boolean> {
    try {
      await worker.kept
      return (await worker.repair()).left === 0
    } catch {
      // The browser has thrown it away: asked again, it begins anew.
      this.#worker = null
      return false
    }
  }

  async #lookForUpdate(): Promise<void> {
    if (!this.#view.running) await this.#worker?.lookForUpdate()
  }

  #takeUpdate(): void {
    if (this.#view.running) return
    this.#isTaking = true
    if (this.#view.update === 'taken-elsewhere') this.#host.reload()
    else this.#worker?.takeUpdate()
  }

  #replaced(): void {
    const isWanted = this.#isTaking && !this.#view.running
    // An assessment that began meanwhile goes on; the next time that it is asked for, the page is loaded again.
    this.#isTaking = false
    if (isWanted) this.#host.reload()
    else this.#view.update = 'taken-elsewhere'
  }

  async #storageUse(): Promise<StorageUse> {
    const [program, live, larger] = await Promise.all([
      programSize(),
      this.#engine.size('live'),
      this.#engine.size('larger'),
    ])
    const [results, room] = await Promise.all([resultsSize(program + live + larger), roomLeft()])
    return { program, 'live-model': live, 'larger-model': larger, results, room }
  }

  /** Gives the space back. Results are not cleared here: they are deleted one by one, with a way back. */
  async #clear(kind: Exclude<StoredKind, 'results'>): Promise<void> {
    if (kind !== 'larger-model') noteCleared(kind, true)
    if (kind === 'program') {
      await dropProgram()
      this.#worker = null
    } else await this.#engine.forget(kind === 'live-model' ? 'live' : 'larger')
    // The larger network is not needed to measure.
    if (kind !== 'larger-model') this.#view.offline = { kind: 'lacking', total: this.#engine.total }
  }
}
