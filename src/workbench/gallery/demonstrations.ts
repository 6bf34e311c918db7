import { sides, type Side } from '../../pose/side'
import { motions } from '../../runner3d/motions'

/** Every demonstration on both sides, by the name of its scene. */
export const demonstrations: Readonly<Record<string, { readonly motion: string; readonly side: Side }>> =
  Object.fromEntries(
    Object.keys(motions).flatMap((motion) =>
      sides.map((side) => [`demonstration-${motion}-${side}`, { motion, side }]),
    ),
  )
