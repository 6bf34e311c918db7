import { expect, test } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import type { PlanStore } from '../../../src/session/ports'
import { KeptTraining, type KeptParts } from '../../../src/storage/kept-training'
import { aRunner } from '../../tools/plan-runners'

const request = aRunner()
const none = { moves: [], swaps: [] }
const made = { id: 'new', at: '2026-11-24T10:00:00Z' }
const yoga = { kind: 'cross-training', day: '2026-11-24', what: 'yoga', minutes: minutes(40) } as const

/** A store that answers when it is told to. */
const slowStore = (plan: PlanRecord | null = null, log: readonly LogEntry[] = []) => {
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const saved: (PlanRecord | LogEntry)[] = []
  const keep = (row: PlanRecord | LogEntry) => {
    saved.push(row)
    return Promise.resolve('stored' as const)
  }
  const store: PlanStore = {
    plan: () => asked.then(() => plan),
    log: () => asked.then(() => log),
    savePlan: keep,
    saveEntry: keep,
  }
  return { store, saved, answer: () => answer() }
}

const keeping = (...stored: Parameters<typeof slowStore>) => {
  const slow = slowStore(...stored)
  const shown: KeptParts[] = []
  return { ...slow, shown, kept: new KeptTraining(slow.store, 'me', (parts) => shown.push(parts)) }
}

const before: PlanRecord = {
  schemaVersion: 1,
  id: 'old',
  runnerId: 'me',
  madeAt: '2026-11-01T10:00:00Z',
  request,
  edits: none,
}

test('what is kept while the store is slow comes after what it had, and loses none of it', async () => {
  const entry: LogEntry = { ...yoga, schemaVersion: 1, id: 'was', runnerId: 'me' }
  const { kept, shown, answer } = keeping(null, [entry])
  const saving = kept.keepEntry(yoga, 'now')
  answer()
  await saving
  expect(shown.at(-1)?.log.map(({ id }) => id)).toEqual(['was', 'now'])
})

test('a change of the same plan keeps its id; a new request makes a new one', async () => {
  const { kept, saved, answer } = keeping(before)
  answer()
  const edits = { ...none, swaps: [{ from: 'squat', to: 'goblet-squat' }] }
  await kept.keepPlan(request, edits, made)
  await kept.keepPlan({ ...request, minutes: minutes(10) }, none, made)
  expect(saved.map(({ id }) => id)).toEqual(['old', 'new'])
  expect(saved[0]).toMatchObject({ edits, madeAt: made.at, runnerId: 'me' })
})

test('the store is read once, however often it is asked', async () => {
  const { kept, shown, answer } = keeping(before)
  answer()
  await Promise.all([kept.read(), kept.read()])
  expect(shown).toEqual([{ plan: before, log: [] }])
})

test('it is shown before the store has taken it', async () => {
  const { store, answer } = slowStore(before)
  const shown: KeptParts[] = []
  const stuck = { ...store, saveEntry: () => new Promise<never>(() => undefined) }
  const kept = new KeptTraining(stuck, 'me', (parts) => shown.push(parts))
  answer()
  await kept.read()
  void kept.keepEntry(yoga, 'now')
  await Promise.resolve()
  await Promise.resolve()
  expect(shown.at(-1)?.log).toHaveLength(1)
})
