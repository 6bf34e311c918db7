import type { MobilityTest } from './define-mobility-test'

const modules = import.meta.glob<MobilityTest>('./mobility-tests/*.ts', { eager: true, import: 'default' })

/** Every mobility test of the folder, in protocol order: a file there is a test of the protocol by existing. */
export const mobilityTests: readonly MobilityTest[] = Object.values(modules).sort((a, b) => a.order - b.order)

/** The declaration of an id; a stored record of a test that no longer exists has none. */
export const mobilityTest = (id: string): MobilityTest | undefined =>
  mobilityTests.find((test) => test.id === id)
