import type { StorageFault, StorageFaultCode, StoreEvent } from '../session/ports'

const codeByName: Readonly<Record<string, StorageFaultCode>> = {
  QuotaExceededError: 'storage-full',
  // The database on the disk is newer than this page: a newer tab has upgraded it.
  VersionError: 'storage-outdated-tab',
  // The connection went away under a transaction, and again under its repetition.
  AbortError: 'storage-closed',
  InvalidStateError: 'storage-closed',
  // The disk or its files are out of order; browsers do not say more.
  UnknownError: 'storage-unavailable',
  NotReadableError: 'storage-unavailable',
  TimeoutError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
}

const described = (cause: unknown) =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)

/** Carries a fault from the database to the store, which turns it into an event: it never leaves this folder. */
export class StorageTrouble extends Error {
  readonly fault: StorageFault

  constructor(code: StorageFaultCode, cause: unknown) {
    super(code, { cause })
    this.fault = { kind: 'storage', code, detail: described(cause) }
  }
}

/** The fault behind an error of the database; any other error is our own mistake and is thrown on. */
export const troubleOf = (error: unknown): StorageTrouble => {
  if (error instanceof StorageTrouble) return error
  const code = error instanceof Error ? codeByName[error.name] : undefined
  if (code === undefined) throw error
  return new StorageTrouble(code, error)
}

/** Says each fault once, until it is over: a full disk is one message, not one with every trial. */
export class FaultLog {
  readonly #raised = new Set<StorageFaultCode>()
  readonly #report: (event: StoreEvent) => void

  constructor(report: (event: StoreEvent) => void) {
    this.#report = report
  }

  raise({ fault }: StorageTrouble): void {
    if (this.#raised.has(fault.code)) return
    this.#raised.add(fault.code)
    this.#report({ kind: 'fault', fault })
  }

  clear(...codes: readonly StorageFaultCode[]): void {
    for (const code of codes) {
      if (this.#raised.delete(code)) this.#report({ kind: 'recovered', code })
    }
  }
}
