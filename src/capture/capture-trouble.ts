import type { CaptureFaultCode } from '../session/ports'

/** Thrown inside `capture/` only, and turned into a fault event at its edge: `start()` never throws. */
export class CaptureTrouble extends Error {
  constructor(
    readonly code: CaptureFaultCode,
    detail: string,
  ) {
    super(detail)
    this.name = 'CaptureTrouble'
  }
}

export const troubleDetail = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)

/** The code that the thrower chose, or the one that fits the place where it was caught. */
export const troubleCode = (thrown: unknown, otherwise: CaptureFaultCode): CaptureFaultCode =>
  thrown instanceof CaptureTrouble ? thrown.code : otherwise
