import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import { migrations, type Migration } from '../../../src/storage/migrations'
import { rowSchemas } from '../../../src/storage/rows'
import { buildDatabaseV1, rowCounts } from '../../fixtures/storage/database-v1'
import { buildDatabaseV2 } from '../../fixtures/storage/database-v2'
import { buildDatabaseV3, rowCountsV3 } from '../../fixtures/storage/database-v3'
import { rowsOf, shapeOf } from '../../fixtures/storage/database-shape'
import { faultCodes, freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleKeyFrame, sampleRunner } from '../../fixtures/storage/samples'
import { aRunner } from '../../tools/plan-runners'
import { byHand } from '../../tools/synthetic-runner-records'

test('the first migration makes exactly the database that version 1 shipped', async () => {
  await buildDatabaseV1('frozen')
  const { assessments, close } = freshStore({ name: 'migrated', migrations: migrations.slice(0, 1) })
  await assessments.assessments()
  close()
  const frozen = await shapeOf('frozen')
  expect(frozen).toHaveLength(5)
  expect(await shapeOf('migrated')).toEqual(frozen)
})

test('the newest code opens a database of version 1 and every row of it parses', async () => {
  await buildDatabaseV1('version-1')
  const { assessments, settings, events, close } = freshStore({ name: 'version-1' })
  const listed = await assessments.assessments()
  expect(listed.map(({ id }) => id)).toEqual(['assessment-open', 'assessment-finished'])
  const open = await assessments.openAssessment('runner-v1')
  expect(open?.trials.map(({ outcome }) => outcome.kind)).toEqual(['measured', 'rejected', 'incomplete'])
  for (const { id } of open?.trials ?? []) expect((await assessments.evidence(id))?.poses).toHaveLength(2)
  expect((await assessments.evidence('trial-measured'))?.poses[0]?.metric?.[0]).toBeCloseTo(-0.8123, 6)
  const [measured] = open?.trials ?? []
  expect(measured).toMatchObject({
    schemaVersion: 2,
    setUp: { noise: null },
    outcome: { looks: { first: { dorsiflexion: 38.25 }, second: {} } },
  })
  expect(await assessments.evidence('trial-measured')).toMatchObject({ movement: null, looks: [] })
  expect((await settings.settings()).theme).toBe('dark')
  expect(events).toEqual([])
  close()

  const raw = await rawDatabase('version-1')
  for (const store of Object.keys(rowCounts) as (keyof typeof rowCounts)[]) {
    const rows: unknown[] = await raw.getAll(store)
    expect(rows).toHaveLength(rowCounts[store])
    for (const row of rows) expect(rowSchemas[store].parse(row)).toEqual(row)
  }
  raw.close()
})

test('the first two migrations make exactly the database that version 2 shipped', async () => {
  await buildDatabaseV2('frozen-2')
  const { assessments, close } = freshStore({ name: 'migrated-2', migrations: migrations.slice(0, 2) })
  await assessments.assessments()
  close()
  expect(await shapeOf('migrated-2')).toEqual(await shapeOf('frozen-2'))
})

test('a database of version 2 knows no runner yet, takes one in, and keeps its rows as they are', async () => {
  await buildDatabaseV2('version-2')
  const { assessments, runners, events } = freshStore({ name: 'version-2' })
  expect(await runners.runner('runner-v2')).toBeNull()
  const record = sampleRunner('runner-v2', { goal: '10k' })
  expect(await runners.saveRunner(record)).toBe('stored')
  expect(await runners.runner('runner-v2')).toEqual(record)
  const open = await assessments.openAssessment('runner-v2')
  expect(open?.trials.map(({ outcome }) => outcome.kind)).toEqual(['measured', 'rejected', 'incomplete'])
  // Nobody was asked anything before: that is not the same as having answered nothing.
  expect(open?.assessment).not.toHaveProperty('sittings')
  expect(open?.assessment).not.toHaveProperty('pain')
  expect(events).toEqual([])
})

test('the first three migrations make exactly the database that version 3 shipped', async () => {
  await buildDatabaseV3('frozen-3')
  const { assessments, close } = freshStore({ name: 'migrated-3', migrations: migrations.slice(0, 3) })
  await assessments.assessments()
  close()
  const frozen = await shapeOf('frozen-3')
  expect(frozen).toHaveLength(6)
  expect(await shapeOf('migrated-3')).toEqual(frozen)
})

test('a database of version 3 keeps its runner, what was asked and what hurt, to the letter', async () => {
  await buildDatabaseV3('kept-3')
  const before = await rowsOf('kept-3', 3)
  const { assessments, runners, plans, events, close } = freshStore({ name: 'kept-3' })
  expect((await runners.runner('runner-v3'))?.profile).toMatchObject({
    goal: 'half-marathon',
    heightCm: 171.5,
  })
  const open = await assessments.openAssessment('runner-v3')
  expect(open?.assessment.sittings?.[0]?.safety.flags).toEqual(['dizziness'])
  expect(open?.assessment.pain?.[0]?.rating).toEqual({ intensity: 3, part: 'shin' })
  expect(open?.trials).toHaveLength(rowCountsV3.trials)
  expect(await plans.plan('runner-v3')).toBeNull()
  expect(await plans.log('runner-v3')).toEqual([])
  expect(events).toEqual([])
  close()

  const after = await rowsOf('kept-3', migrations.length)
  expect(after).toEqual({ ...before, plans: [], log: [], keyFrames: [] })
  for (const store of Object.keys(rowCountsV3) as (keyof typeof rowCountsV3)[]) {
    expect(after[store]).toHaveLength(rowCountsV3[store])
    for (const row of after[store] ?? []) expect(rowSchemas[store].parse(row)).toEqual(row)
  }
})

test('a plan and what was trained join a database of version 3, and are there the next time', async () => {
  await buildDatabaseV3('joined-3')
  const first = freshStore({ name: 'joined-3' })
  const plan: PlanRecord = {
    schemaVersion: 2,
    id: 'plan',
    runnerId: 'runner-v3',
    madeAt: '2026-11-24T10:00:00Z',
    request: aRunner(),
    edits: { moves: [], swaps: [], minutes: [] },
  }
  const run: LogEntry = {
    schemaVersion: 2,
    kind: 'run',
    id: 'run',
    runnerId: 'runner-v3',
    day: '2026-11-24',
    km: 8.2,
    minutes: minutes(49),
    isSpeedWork: false,
    feel: 'right',
    startedAt: '2026-11-24T06:30:00Z',
    note: 'along the river',
  }
  expect(await first.plans.savePlan(plan)).toBe('stored')
  expect(await first.plans.saveEntry(run)).toBe('stored')
  first.close()
  const again = freshStore({ name: 'joined-3' })
  expect(await again.plans.plan('runner-v3')).toEqual(plan)
  expect(await again.plans.log('runner-v3')).toEqual([run])
})

test('a picture of a hold joins a database of version 3, found by its assessment', async () => {
  await buildDatabaseV3('pictured')
  const before = await rowsOf('pictured', 3)
  const first = freshStore({ name: 'pictured' })
  const picture = sampleKeyFrame('trial-measured', 'assessment-open')
  expect(await (await first.keyFrames()).saveKeyFrame(picture)).toBe('stored')
  expect(first.events).toEqual([])
  first.close()
  const again = freshStore({ name: 'pictured' })
  expect(await (await again.keyFrames()).keyFrames('assessment-open')).toEqual([picture])
  expect(await (await again.keyFrames()).keyFrames('assessment-finished')).toEqual([])
  again.close()
  const after = await rowsOf('pictured', migrations.length)
  for (const store of Object.keys(before)) expect(after[store]).toEqual(before[store])
})

test('trials by hand join a database of version 1 once it is of today', async () => {
  await buildDatabaseV1('widened')
  const { assessments, events } = freshStore({ name: 'widened' })
  const hand = byHand('right', { kneeToWall: 9.5 }, { id: 'hand', assessmentId: 'assessment-open' })
  expect(await assessments.saveByHand(null, [hand])).toBe('stored')
  const open = await assessments.openAssessment('runner-v1')
  expect(open?.trials).toHaveLength(rowCounts.trials + 1)
  expect(open?.trials).toContainEqual(hand)
  expect(events).toEqual([])
})

test('a damaged row of version 1 is set aside, and bars nothing else', async () => {
  await buildDatabaseV1('damaged')
  const raw = await openDB('damaged')
  const damaged = { id: 'trial-damaged', assessmentId: 'assessment-open' }
  await raw.put('trials', damaged)
  raw.close()
  const { assessments, events } = freshStore({ name: 'damaged' })
  const open = await assessments.openAssessment('runner-v1')
  expect(open?.trials).toHaveLength(rowCounts.trials)
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'trials', key: '"trial-damaged"' }])
})

const rename: Migration = {
  name: 'rename-app-version',
  run: async (_database, transaction) => {
    for await (const cursor of transaction.objectStore('assessments')) {
      await cursor.update({ ...(cursor.value as object), appVersion: 'migrated' })
    }
  },
}

test('only the migrations that a database has not seen are run, and they may rewrite rows', async () => {
  const first = freshStore({ name: 'steps' })
  await first.assessments.saveAssessment(sampleAssessment('a'))
  first.close()
  const next = freshStore({ name: 'steps', migrations: [...migrations, rename] })
  expect(await next.assessments.assessments()).toEqual([sampleAssessment('a', { appVersion: 'migrated' })])
})

test('a migration that throws leaves the old database whole, and the running assessment in memory', async () => {
  const first = freshStore({ name: 'half' })
  await first.assessments.saveAssessment(sampleAssessment('a'))
  first.close()
  const throwing: Migration = {
    name: 'throws-half-way',
    run: async (_database, transaction) => {
      await transaction.objectStore('assessments').clear()
      throw new Error('half-way')
    },
  }
  const next = freshStore({ name: 'half', migrations: [...migrations, throwing] })
  expect(await next.assessments.saveAssessment(sampleAssessment('b'))).toBe('held')
  expect(faultCodes(next.events)).toEqual(['storage-unavailable'])
  expect(next.events).toMatchObject([{ fault: { detail: 'Error: half-way' } }])
  next.close()
  const again = freshStore({ name: 'half' })
  expect(await again.assessments.assessments()).toEqual([sampleAssessment('a')])
})
