import type { BackupFaultCode } from '../session/own-data-ports'

/** Carries what is wrong with a file to whoever turns it into a fault. */
export class BackupTrouble extends Error {
  constructor(readonly code: BackupFaultCode) {
    super(code)
  }
}
