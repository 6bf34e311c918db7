import type { PainAnswer, PainRating } from './records'

/**
 * Pain while a test is done. Stricter than the model it follows: Silbernagel's pain monitoring allows up to 5 of 10 to
 * runners whose tendon is known and who are looked after; nobody looks after a runner here (clinical reference, 7.2).
 */
export const painStopsAt = 4

/** Whether pain of this kind ends what is being done: so much of it, or any that is sharp. */
export const stopsNow = ({ intensity, isSharp = false }: PainRating): boolean =>
  intensity >= painStopsAt || (isSharp && intensity > 0)

/** Whether an answer ends its test. A raised hand does not say how much, so it counts as too much until it is rated. */
export const endsTest = ({ hurt, rating }: PainAnswer): boolean =>
  hurt === true && (rating === undefined || stopsNow(rating))

/** What an answer is to. */
export type PainQuestion = Pick<PainAnswer, 'mobilityTestId' | 'side' | 'sitting'>

const isSameQuestion = (a: PainQuestion, b: PainQuestion): boolean =>
  a.mobilityTestId === b.mobilityTestId && a.side === b.side && a.sitting === b.sitting

/** The answers with this one, which takes the place of an earlier one to the same question. Silence takes nothing back. */
export const withAnswer = (answers: readonly PainAnswer[], answer: PainAnswer): readonly PainAnswer[] => {
  const before = answers.find((each) => isSameQuestion(each, answer))
  if (!before) return [...answers, answer]
  if (answer.hurt === null) return answers
  return answers.map((each) => (each === before ? answer : each))
}

/** The answers with one of them rated, or its rating taken back; what was never said to hurt stays as it is. */
export const withRating = (
  answers: readonly PainAnswer[],
  question: PainQuestion,
  rating: PainRating | null,
): readonly PainAnswer[] =>
  answers.map((answer) => {
    if (!isSameQuestion(answer, question) || answer.hurt !== true) return answer
    const { mobilityTestId, side, sitting, hurt } = answer
    return { mobilityTestId, side, sitting, hurt, ...(rating && { rating }) }
  })

/** The mobility tests that pain has ended, by what was answered. */
export const endedTests = (answers: readonly PainAnswer[]): readonly string[] => [
  ...new Set(answers.filter(endsTest).map(({ mobilityTestId }) => mobilityTestId)),
]
