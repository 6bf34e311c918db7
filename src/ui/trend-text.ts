import type { Trend, TrendPoint } from '../assessment/trend'
import type { TrialSide } from '../protocol/outcome'
import { unlikeText } from './finding-text'
import { briefDay, noNumber } from './format'
import { methodName, sideName } from './result-text'
import { withError } from './value-text'

/** What a trend says in words: everything that its picture shows. */

/** `Dorsiflexion`, `Knee to wall, by tape`. */
export const trendTitle = ({ measure }: Trend): string =>
  measure.by === 'camera' ? measure.title : `${measure.title}, ${methodName[measure.by]}`

const sidesIn = ({ lines }: Trend): readonly TrialSide[] =>
  (['left', 'right', 'both'] as const).filter((side) =>
    lines.some(({ points }) => points.some(({ sides }) => sides.some((each) => each.side === side))),
  )

export interface TrendRow {
  readonly assessmentId: string
  readonly day: string
  /** One for each side of the table's head. */
  readonly values: readonly string[]
  /** Why the line breaks before it; null where it does not. */
  readonly because: string | null
}

const valueOf = ({ sides }: TrendPoint, side: TrialSide, { measure }: Trend): string => {
  const found = sides.find((each) => each.side === side)
  return found ? withError(found, measure) : noNumber
}

/** The values as a table, newest first. */
export const trendTable = (
  trend: Trend,
): { readonly heads: readonly string[]; readonly rows: readonly TrendRow[] } => {
  const sides = sidesIn(trend)
  const rows = trend.lines.flatMap(({ points, because }) =>
    points.map((point, index) => ({
      assessmentId: point.assessment.id,
      day: briefDay(point.assessment.startedAt),
      values: sides.map((side) => valueOf(point, side, trend)),
      because:
        index === 0 && because.length > 0 ? because.map((each) => unlikeText[each]).join(', and ') : null,
    })),
  )
  return { heads: sides.map((side) => sideName[side]), rows: rows.toReversed() }
}

/** Each break with its number in the picture: `1. Before 3 May 2026: you had something else on your feet.` */
export const breakTexts = ({ lines }: Trend): readonly string[] =>
  lines.slice(1).map(({ points, because }) => {
    const day = briefDay(points[0]!.assessment.startedAt)
    return `Before ${day}: ${because.map((each) => unlikeText[each]).join(', and ')}.`
  })

const counted = (count: number, word: string) => `${String(count)} ${word}${count === 1 ? '' : 's'}`

/** One sentence for a reader who does not see the picture. */
export const trendText = (trend: Trend): string => {
  const { rows, heads } = trendTable(trend)
  const [newest] = rows
  const now = heads.map((head, index) => `${head}: ${newest!.values[index]!}`).join('; ')
  const lines =
    trend.lines.length === 1 ? '' : ` in ${counted(trend.lines.length, 'line')} that are not compared`
  return `${trendTitle(trend)}, ${counted(rows.length, 'assessment')}${lines}. On ${newest!.day} ${now}.`
}
