/** A link from a value to a trial that it is made of, or to the first of several in a row. */
export interface TrialLink {
  readonly trialId: string
  /** `3`, or `1 to 100`. */
  readonly text: string
}

/** Links that fit beside a value without moving the rest of page one to another page: four lines of its column. */
const mostLinks = 40

interface Numbered {
  readonly trialId: string
  readonly attempt: number
}

const runsOf = (trials: readonly Numbered[]): readonly (readonly Numbered[])[] => {
  const runs: Numbered[][] = []
  for (const trial of trials) {
    const last = runs.at(-1)
    if (last?.at(-1)?.attempt === trial.attempt - 1) last.push(trial)
    else runs.push([trial])
  }
  return runs
}

/** One link for each trial; of very many, which rows of the table it is from and to which. `trials`: in order. */
export const trialLinks = (trials: readonly Numbered[]): readonly TrialLink[] => {
  if (trials.length <= mostLinks)
    return trials.map(({ trialId, attempt }) => ({ trialId, text: String(attempt) }))
  return runsOf(trials).map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!]
    const text = run.length === 1 ? String(first.attempt) : `${first.attempt} to ${last.attempt}`
    return { trialId: first.trialId, text }
  })
}
