import { logEntrySchema, planRecordSchema } from '../prescription/records'
import { localDayOf } from './local-day'
import { planInShort } from './plan-in-short'
import { toldPlan } from './told-plan'

/** Reports of older versions, as this one has them. */

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Version 1 carried what a plan was made of, and the whole log. What is no such thing stays as it is, for the schema to refuse.
 */
export const ofVersionOne = (value: unknown): unknown => {
  if (!isFields(value) || !isFields(value.pageOne) || typeof value.madeAt !== 'string') return value
  const { plan: record, log, ...rest } = value
  const current = { ...rest, version: 2, edition: 1 }
  if (record === null) return { ...current, plan: null, pageOne: { ...value.pageOne, plan: null } }
  const { data } = planRecordSchema.safeParse(record)
  const entries = (Array.isArray(log) ? log : []).map((entry) => logEntrySchema.safeParse(entry).data)
  if (!data || entries.includes(undefined)) return value
  const today = localDayOf(value.madeAt)
  const plan = toldPlan(
    data,
    entries.filter((entry) => entry !== undefined),
    { today, about: isFields(value.included) && value.included.about === true },
  )
  return { ...current, plan, pageOne: { ...value.pageOne, plan: planInShort(plan, today) } }
}
