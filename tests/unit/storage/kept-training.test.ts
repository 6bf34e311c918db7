import { expect, test } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import type { PlanStore } from '../../../src/session/training-ports'
import { KeptTraining, type KeptParts } from '../../../src/storage/kept-training'
import { aRunner } from '../../tools/plan-runners'

const request = aRunner()
const none = { moves: [], swaps: [], minutes: [] }
const made = { id: 'new', at: '2026-11-24T10:00:00Z' }
const yoga = {
  kind: 'cross-training',
  day: '2026-11-24',
  what: 'yoga',
  minutes: minutes(40),
  note: '',
} as const

/** A store that answers when it is told to. */
const slowStore = (plan: PlanRecord | null = null, log: readonly LogEntry[] = []) => {
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const saved: (PlanRecord | LogEntry)[] = []
  const gone: string[] = []
  const keep = (row: PlanRecord | LogEntry) => {
    saved.push(row)
    return Promise.resolve('stored' as const)
  }
  const store: PlanStore = {
    plan: () => asked.then(() => plan),
    plans: () => asked.then(() => (plan ? [plan] : [])),
    log: () => asked.then(() => log),
    savePlan: keep,
    saveEntry: keep,
    changePlan: (_id, change) => keep(change(plan!)),
    changeEntry: (id, change) => keep(change(log.find((entry) => entry.id === id) ?? null)),
    deleteEntry: (id) => {
      gone.push(id)
      const row = log.find((entry) => entry.id === id)!
      return Promise.resolve(async () => {
        await keep(row)
      })
    },
  }
  return { store, saved, gone, answer: () => answer() }
}

const keeping = (...stored: Parameters<typeof slowStore>) => {
  const slow = slowStore(...stored)
  const shown: KeptParts[] = []
  return { ...slow, shown, kept: new KeptTraining(slow.store, 'me', (parts) => shown.push(parts)) }
}

const before: PlanRecord = {
  schemaVersion: 2,
  id: 'old',
  runnerId: 'me',
  madeAt: '2026-11-01T10:00:00Z',
  request,
  edits: none,
}

test('what is kept while the store is slow comes after what it had, and loses none of it', async () => {
  const entry: LogEntry = { ...yoga, schemaVersion: 2, id: 'was', runnerId: 'me' }
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

const entries = ['a', 'b'].map((id): LogEntry => ({ ...yoga, schemaVersion: 2, id, runnerId: 'me' }))

test('an entry that is changed stays one entry, and can be brought back as it was', async () => {
  const { kept, shown, saved, answer } = keeping(null, entries)
  answer()
  const undo = await kept.changeEntry({ ...entries[0]!, day: '2026-11-30' })
  expect(shown.at(-1)?.log.map(({ id, day }) => [id, day])).toEqual([
    ['b', '2026-11-24'],
    ['a', '2026-11-30'],
  ])
  await undo()
  expect(saved.at(-1)).toEqual(entries[0])
  expect(shown.at(-1)?.log).toContainEqual(entries[0])
  expect(shown.at(-1)?.log).toHaveLength(2)
})

test('an entry that is taken away is gone from page and store, and its way back restores it whole', async () => {
  const { kept, shown, saved, gone, answer } = keeping(null, entries)
  answer()
  const undo = await kept.removeEntry('a')
  expect(gone).toEqual(['a'])
  expect(shown.at(-1)?.log.map(({ id }) => id)).toEqual(['b'])
  await undo?.()
  expect(saved).toEqual([entries[0]])
  expect(shown.at(-1)?.log).toContainEqual(entries[0])
})

test('what the store does not let go of stays on the page', async () => {
  const { store, answer } = slowStore(null, entries)
  const shown: KeptParts[] = []
  const held = { ...store, deleteEntry: () => Promise.resolve(null) }
  const kept = new KeptTraining(held, 'me', (parts) => shown.push(parts))
  answer()
  expect(await kept.removeEntry('a')).toBeNull()
  expect(await kept.removeEntry('nobody')).toBeNull()
  expect(shown.at(-1)?.log).toHaveLength(2)
})
