import type { GateFigures } from './figures.ts'

/** What has to be refused and is measured all the same, by test and condition, and why that is borne. */
export const knownSlips: Readonly<Record<string, string>> = {
  'hip-extension yaw 20':
    'read 2 degrees too small, which is what it reads square: no sign in the picture tells it',
  'hip-extension distance 2.3': 'the feet are at the edge of the picture and seen: read as ever',
}

const nameOf = ({ motion, condition }: Pick<GateFigures, 'motion' | 'condition'>) => `${motion} ${condition}`

/** Every test and condition in which something was measured that has to be refused, known or not. */
export const slipsOf = (gates: readonly GateFigures[]): readonly string[] =>
  gates.filter(({ isToBeRefused, measured }) => isToBeRefused && measured > 0).map(nameOf)

/** Those that nobody has looked at yet: a run that has any did not go well. */
export const unknownSlips = (gates: readonly GateFigures[]): readonly string[] =>
  slipsOf(gates).filter((slip) => !(slip in knownSlips))
