/** Always the runner's own left or right, whatever the picture shows and whether or not it is mirrored. */
export type Side = 'left' | 'right'

export const sides = ['left', 'right'] as const satisfies readonly Side[]

export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left')
