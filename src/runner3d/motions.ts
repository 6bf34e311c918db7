import type { Motion } from './motion'

const files = import.meta.glob<Motion>('./motions/*.ts', { eager: true, import: 'default' })

/** Every motion there is, by its id. */
export const motions: Readonly<Record<string, Motion>> = Object.fromEntries(
  Object.values(files).map((motion) => [motion.id, motion]),
)
