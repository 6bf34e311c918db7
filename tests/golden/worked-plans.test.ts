import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planText } from '../tools/plan-text'
import { workedRunners } from '../tools/worked-runners'

/** Ten runners, and what the rules make of them; read what changed before `vitest -u` accepts it. */
describe('the worked plans', () => {
  it.each(Object.entries(workedRunners))('%s', async (name, [title, request]) => {
    await expect(planText(title, request)).toMatchFileSnapshot(
      join(import.meta.dirname, '../fixtures/plans', `${name}.txt`),
    )
  })
})
