import { z } from 'zod'
import '../pose/jitless'

/** What records of a report are made of. */

export const id = z.string().min(1).max(64)
export const text = (longest: number) => z.string().max(longest)
export const list = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()

/** No quantity of this product lies beyond this; a hostile file does. */
export const quantity = z.number().min(-1e6).max(1e6)
