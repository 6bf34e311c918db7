import type { Sourced } from '../../math/sourced'
import { originText } from '../constant-text'

export interface NumberedSources {
  /** Each once, in the order of their first use. */
  readonly told: readonly string[]
  /** From 1 on; of a constant that was among those given. */
  numberOf(constant: Sourced<number>): number
}

const tell = ({ origin, source }: Sourced<number>): string => {
  const said = originText[origin]
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}: ${source}`
}

/** Many constants share a source: a table says its number, and a list under the table what it is. */
export const numberedSources = (constants: readonly Sourced<number>[]): NumberedSources => {
  const told = [...new Set(constants.map(tell))]
  return { told, numberOf: (constant) => told.indexOf(tell(constant)) + 1 }
}
