import { safetyDraftSchema, type SafetyDraft } from '../../runner/records'

/**
 * What was ticked before a sitting, so that a page that is loaded anew does not forget a red flag. A note of this tab alone, and
 * of this day: it goes with the tab, and nothing that was said yesterday answers for today.
 */
const key = 'evenstride-safety-check'

type Whose = Pick<SafetyDraft, 'runnerId' | 'day'>

/** Null where nothing was answered, or by another runner, or on another day. */
export const keptSafety = ({ runnerId, day }: Whose): SafetyDraft | null => {
  try {
    const { data } = safetyDraftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return data?.runnerId === runnerId && data.day === day ? data : null
  } catch {
    // Notes are forbidden here, or what stands there is none.
    return null
  }
}

export const keepSafety = (draft: SafetyDraft): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Then a page that is loaded anew asks again.
  }
}

/** The sitting that they were given for is over. */
export const forgetSafety = (): void => {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Where notes are forbidden there is none.
  }
}
