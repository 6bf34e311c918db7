import type { Sourced } from '../math/sourced'
import type { Degrees } from '../math/units'

/**
 * How a test is seen. `widestYaw`: how far the runner may be turned away; a side view has a limit of its own
 * (`widestYawOf`), from the front it depends on what is measured.
 */
export type View =
  | { readonly plane: 'sagittal'; readonly near: 'tested' | 'any'; readonly widestYaw?: Sourced<Degrees> }
  | { readonly plane: 'frontal'; readonly near: 'any'; readonly widestYaw: Sourced<Degrees> }
