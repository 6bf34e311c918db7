import { describe, expect, it, vi } from 'vitest'
import type { HouseholdMember, RunnerStore } from '../../../src/session/household-ports'
import { pageRunner } from '../../../src/storage/page-runner'

const member = (id: string): HouseholdMember => ({ id, name: id, assessments: 0, newestAt: null })
const both = [member('anna'), member('berta')]

/** A page of Anna, who is the first of those that are stored. */
const opened = (stored: readonly HouseholdMember[]) => {
  const beginAnew = vi.fn()
  const runners = { household: () => Promise.resolve(stored) } as unknown as RunnerStore
  return { page: pageRunner(runners, () => undefined, beginAnew), beginAnew }
}

describe('a page whose runner was deleted in another tab', () => {
  it('begins anew', async () => {
    const { page, beginAnew } = opened(both)
    expect(await page.id).toBe('anna')
    await page.follow(both)
    expect(beginAnew).not.toHaveBeenCalled()
    await page.follow([member('berta')])
    expect(beginAnew).toHaveBeenCalledOnce()
  })

  it('stays where somebody else was, and where the store could not be read', async () => {
    const { page, beginAnew } = opened(both)
    await page.follow([member('anna')])
    await page.follow([])
    expect(beginAnew).not.toHaveBeenCalled()
  })

  it('stays where nothing was stored of its runner yet, and goes once something was', async () => {
    const { page, beginAnew } = opened([])
    const own = await page.id
    await page.follow([member('berta')])
    expect(beginAnew).not.toHaveBeenCalled()
    await page.follow([member('berta'), member(own)])
    await page.follow([member('berta')])
    expect(beginAnew).toHaveBeenCalledOnce()
  })
})
