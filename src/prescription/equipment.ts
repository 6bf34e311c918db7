import type { Equipment } from '../runner/records'

/** How the things that an exercise may need are called. A wall, a chair and a floor are always there. */
export const equipmentNames: Readonly<Record<Equipment, string>> = {
  mat: 'mat or carpet',
  step: 'step or stair',
  box: 'sturdy box (about 40 cm)',
  bench: 'bench, bed edge or sofa',
  band: 'resistance band',
  strap: 'strap or rigid band',
  dumbbell: 'dumbbells',
  kettlebell: 'kettlebell',
  barbell: 'barbell',
  'medicine-ball': 'medicine ball',
  'foam-roller': 'foam roller',
  'massage-ball': 'massage ball',
}

/** Ways to equip an exercise: each inner list is one complete way; an empty outer list needs nothing. */
export type EquipmentWays = readonly (readonly Equipment[])[]

/** The first way that what the runner has allows: an empty one where nothing is needed, null where none fits. */
export const wayWith = (ways: EquipmentWays, has: readonly Equipment[]): readonly Equipment[] | null =>
  ways.length === 0 ? [] : (ways.find((way) => way.every((thing) => has.includes(thing))) ?? null)
