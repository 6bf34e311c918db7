import { z } from 'zod'
import '../pose/jitless'

/** What records of a report are made of. */

export const id = z.string().min(1).max(64)

/** No quantity of this product lies beyond this; a hostile file does. */
export const quantity = z.number().min(-1e6).max(1e6)
