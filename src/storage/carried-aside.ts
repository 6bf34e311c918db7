import { longestIssue, longestKey, quarantinedRowSchema } from './rows'

/** A row that was set aside, as a file carries it: a key that is no text and no number is told as text, what is too long is cut. */
export const carriedAside = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return row
  const { key, issue, ...rest } = row as Readonly<Record<string, unknown>>
  const isKey = typeof key === 'number' && Number.isFinite(key)
  const asText = typeof key === 'string' ? key : JSON.stringify([key])
  const carried = {
    ...rest,
    key: isKey ? key : asText.slice(0, longestKey),
    issue: String(issue).slice(0, longestIssue),
  }
  return quarantinedRowSchema.safeParse(carried).data ?? row
}
