import { beforeEach, describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { type RunnerProfile } from '../../../src/runner/records'
import { press, renderedScene } from './rendered-scene'

beforeEach(() => browser.viewport(1280, 900))

/** What the last change keeps. */
const kept = ({ actions }: Awaited<ReturnType<typeof renderedScene>>): RunnerProfile | undefined =>
  actions.keepProfile.mock.calls.at(-1)?.[0]

/** A scene in which the profile changes as it is kept. */
const withKeeping = async (name: string) => {
  const scene = await renderedScene(name)
  const { view } = scene
  scene.actions.keepProfile.mockImplementation((profile) => {
    view.runner = {
      schemaVersion: 1,
      id: 'me',
      changedAt: '2026-03-01T10:00:00.000Z',
      ...view.runner,
      profile,
    }
    return Promise.resolve()
  })
  return scene
}

describe('about you', () => {
  it('keeps each answer as it is given, beside what was answered before', async () => {
    const scene = await renderedScene('about-you')
    const { page, view } = scene
    const before = view.profile
    await page.getByRole('radio', { name: 'Marathon', exact: true }).click()
    expect(kept(scene)).toEqual({ ...before, goal: 'marathon' })
    await page.getByLabelText('Distance').fill('42,5')
    press('Tab')
    await page.getByRole('heading', { level: 1 }).click()
    expect(kept(scene)).toEqual({ ...before, weeklyKm: 42.5 })
  })

  it('takes an answer back, field by field, and keeps the focus', async () => {
    const scene = await renderedScene('about-you')
    await scene.page.getByRole('button', { name: 'Clear: Sex' }).click()
    const { sex: was, ...rest } = scene.view.profile
    expect(was).toBe('female')
    expect(kept(scene)).toEqual(rest)
    await expect.element(scene.page.getByRole('radio', { name: 'Female' })).toHaveFocus()
  })

  it('says what cannot be below its field, and keeps nothing of it', async () => {
    const scene = await renderedScene('about-you')
    const field = scene.page.getByLabelText('Height')
    await field.fill('17')
    await scene.page.getByRole('heading', { level: 1 }).click()
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field).toHaveAccessibleDescription(/Write a number from 120 to 230/)
    expect(scene.actions.keepProfile).not.toHaveBeenCalled()
  })

  it('tells none from not answered', async () => {
    const scene = await renderedScene('about-you')
    const conditions = scene.page.getByRole('group', { name: 'True for you at present' })
    await conditions.getByRole('checkbox', { name: 'None of these' }).click()
    expect(kept(scene)).toEqual({ ...scene.view.profile, conditions: [] })
    const hard = scene.page.getByRole('group', { name: 'Hard days' })
    await hard.getByRole('checkbox', { name: 'Tue' }).click()
    expect(kept(scene)?.hardDays).toEqual(['sun'])
  })

  it('adds, changes and removes an injury with its side', async () => {
    const scene = await renderedScene('about-you')
    const { page } = scene
    await page.getByLabelText('Side', { exact: true }).nth(1).selectOptions('Left')
    expect(kept(scene)?.history?.[1]).toEqual({
      kind: 'operation',
      part: 'knee',
      side: 'left',
      since: 'longer',
    })
    await page.getByRole('button', { name: 'Remove entry 1' }).click()
    expect(kept(scene)?.history).toEqual(scene.view.profile.history?.slice(1))
    await expect.element(page.getByText('Removed: Injury of the achilles tendon, left')).toBeVisible()
  })

  it('keeps a new injury when what and where were chosen, and not before', async () => {
    const scene = await withKeeping('about-you')
    const { page, actions } = scene
    await page.getByRole('button', { name: 'Add an injury' }).click()
    await expect.element(page.getByLabelText('What', { exact: true }).nth(2)).toHaveFocus()
    await expect.element(page.getByLabelText('What', { exact: true }).nth(2)).toHaveValue('')
    await page.getByLabelText('What', { exact: true }).nth(2).selectOptions('Injury')
    expect(actions.keepProfile).not.toHaveBeenCalled()
    // Begun and not finished is nothing to go on from; taken away again it is.
    await page.getByRole('link', { name: 'Done' }).click()
    await expect.element(page.getByLabelText('Where', { exact: true }).nth(2)).toHaveFocus()
    await page.getByLabelText('Where', { exact: true }).nth(2).selectOptions('Calf')
    expect(kept(scene)?.history?.slice(2)).toEqual([{ kind: 'injury', part: 'calf' }])
    await expect.element(page.getByLabelText('Where', { exact: true }).nth(2)).toHaveFocus()
    await page.getByLabelText('Side', { exact: true }).nth(2).selectOptions('Right')
    expect(kept(scene)?.history?.slice(2)).toEqual([{ kind: 'injury', part: 'calf', side: 'right' }])
  })

  it('brings back what was removed by mistake, in its place', async () => {
    const scene = await withKeeping('about-you')
    const before = scene.view.profile.history
    await scene.page.getByRole('button', { name: 'Remove entry 1' }).click()
    expect(scene.view.profile.history).toHaveLength(1)
    await scene.page.getByRole('button', { name: 'Undo' }).click()
    expect(scene.view.profile.history).toEqual(before)
    await expect.element(scene.page.getByLabelText('What', { exact: true }).first()).toHaveFocus()
  })

  it('does not go on from what cannot be kept: the focus goes to its field', async () => {
    const { page } = await renderedScene('about-you-first')
    const field = page.getByLabelText('Height')
    await field.fill('30')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(field).toHaveFocus()
    await expect.element(field).toHaveAccessibleDescription(/Write a number from 120 to 230/)
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('About you')
    await field.fill('171')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Is today a day to test?')
  })

  it('may be skipped all the same', async () => {
    const { page } = await renderedScene('about-you-first')
    await page.getByLabelText('Height').fill('30')
    await page.getByRole('button', { name: 'Skip for now' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Is today a day to test?')
  })

  it('comes first of all, may be skipped as a whole, and stays while it is answered', async () => {
    const scene = await renderedScene('about-you-first')
    const { page, view } = scene
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('About you')
    view.runner = { schemaVersion: 1, id: 'me', changedAt: '2026-03-01T10:00:00.000Z', profile: {} }
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('About you')
    await page.getByRole('button', { name: 'Skip for now' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Is today a day to test?')
    await expect.poll(() => document.activeElement?.id).toBe('main')
  })

  it('skipped without an answer is kept as skipped, and not asked again', async () => {
    const scene = await renderedScene('about-you-first')
    await scene.page.getByRole('button', { name: 'Skip for now' }).click()
    expect(kept(scene)).toEqual({})
    const known = await renderedScene('safety-check')
    await expect
      .element(known.page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Is today a day to test?')
  })
})
