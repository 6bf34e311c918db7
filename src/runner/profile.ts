/** A record of answers with one field answered, or, given undefined, without an answer to it: what is skipped is absent. */
export const withField = <Answers extends object, Field extends keyof Answers>(
  answers: Answers,
  field: Field,
  value: Answers[Field] | undefined,
): Answers =>
  value === undefined
    ? (Object.fromEntries(Object.entries(answers).filter(([name]) => name !== field)) as Answers)
    : { ...answers, [field]: value }
