import type { HouseholdMember, RunnerStore } from '../session/household-ports'
import type { AssessmentStore } from '../session/ports'
import { blank, type ActiveRunner } from './active-runner'
import { newId } from './new-id'
import { noteRunner, type PageRunner } from './page-runner'

interface Household {
  readonly runners: RunnerStore
  readonly assessments: AssessmentStore
  readonly page: PageRunner
  readonly active: ActiveRunner
  /** ISO instant. */
  readonly now: () => string
  readonly showHousehold: (household: readonly HouseholdMember[]) => void
  /** Takes away the small notes that lie beside the database: of a runner. */
  readonly forgetNotes: (runnerId: string) => void
}

/** What the interface may ask of a household. A page is one runner's for its life: another one begins it anew. */
export const householdActions = (parts: Household) => {
  const { runners, assessments, page, active, now, showHousehold, forgetNotes } = parts
  const readHousehold = async () => {
    const household = await runners.household()
    showHousehold(household)
    await page.follow(household)
  }
  /** For the next page: what only this tab holds would be lost with it, and then it stays. */
  const chooseRunner = async (id: string): Promise<boolean> => {
    if ((await assessments.retry()) === 'held') return false
    noteRunner(id)
    return true
  }
  const keepName = (id: string, name: string) => {
    const at = now()
    return runners.changeRunner(id, (runner) => ({ ...(runner ?? blank(id, at)), changedAt: at, name }))
  }
  return {
    readHousehold: () => void Promise.all([active.readAgain(), readHousehold()]),
    chooseRunner,
    addRunner: async (name: string): Promise<boolean> => {
      const id = newId()
      if ((await keepName(id, name)) === 'held') return false
      return chooseRunner(id)
    },
    renameRunner: async (id: string, name: string): Promise<void> => {
      if (id === (await page.id)) await active.rename(name, now())
      else await keepName(id, name)
      await readHousehold()
    },
    deleteRunner: async (id: string): Promise<boolean> => {
      if (!(await runners.deleteRunner(id))) return false
      forgetNotes(id)
      if (id === (await page.id)) noteRunner(null)
      else await readHousehold()
      return true
    },
  }
}
