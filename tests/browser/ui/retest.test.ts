import { describe, expect, it } from 'vitest'
import type { SessionView } from '../../../src/ui/state/session-view.svelte'
import { renderedScene } from './rendered-scene'

/** Testing again under the same conditions: when, what has to be as then, and the outline of then. */

const day = 24 * 60 * 60 * 1000

const testedBefore = (view: SessionView, days: number) => {
  if (view.history.kind !== 'read') throw new Error('The scene is another one')
  const [last] = view.history.recent
  const startedAt = new Date(Date.now() - days * day).toISOString()
  view.history = {
    ...view.history,
    recent: [{ ...last!, assessment: { ...last!.assessment, startedAt } }],
  }
}

describe('the reminder', () => {
  it('gives the day to a calendar without any plan, from the first result on', async () => {
    const { page, view, actions } = await renderedScene('retest-reminder')
    testedBefore(view, 1)
    await expect.element(page.getByText('eight weeks after the last one')).toBeVisible()
    await page.getByRole('button', { name: 'Put it in your calendar' }).click()
    const [given] = actions.saveRetest.mock.calls[0]!
    // The nearest midday: the clocks may change in between.
    expect(Math.round((Date.parse(`${given}T12:00:00`) - Date.now()) / day)).toBeGreaterThanOrEqual(54)
    expect(Math.round((Date.parse(`${given}T12:00:00`) - Date.now()) / day)).toBeLessThanOrEqual(56)
  })

  it('speaks up when it is time, and then needs no calendar', async () => {
    const { page, view } = await renderedScene('retest-reminder')
    testedBefore(view, 60)
    await expect.element(page.getByText('Your retest has been due since')).toBeVisible()
    await expect.element(page.getByText('Put it in your calendar')).not.toBeInTheDocument()
  })
})

describe('before it begins', () => {
  it('says what was worn then, and marks what is not', async () => {
    const { page } = await renderedScene('retest-checklist')
    const list = page.getByRole('region', { name: 'As on' })
    await expect.element(list.getByText('Feet: bare; today shoes')).toHaveClass('other')
    await expect.element(list.getByText('Knees and shins: bare')).not.toHaveClass('other')
    await expect.element(list.getByText('The same room and light')).toBeVisible()
    await expect
      .element(list.getByText('Hip extension, half-kneeling then, Hip extension'))
      .toHaveClass('other')
    await expect.element(list.getByText('Balance: done the easier way then')).toHaveClass('other')
  })

  it('says the same to whoever goes on with an assessment', async () => {
    const { page } = await renderedScene('retest-resumed')
    await expect.element(page.getByRole('region', { name: 'As on' }).getByText('Feet: bare')).toBeVisible()
  })

  it('names what in front of the camera is not as then, and stops naming it once it is', async () => {
    const { page, view } = await renderedScene('retest-outline')
    await expect.element(page.getByText('Not as last time.')).toBeVisible()
    await expect.element(page.getByText('You stand nearer than then: step back.')).toBeVisible()
    await expect.element(page.getByText('It is much darker than then.')).toBeVisible()
    const { stage } = view.session
    if (stage.kind !== 'positioning') throw new Error('The scene is another one')
    const checks = stage.checks.map(({ id, ...check }) => ({
      ...check,
      id,
      ...(id === 'distance' && { read: 0.72 }),
      ...(id === 'light' && { read: 140 }),
    }))
    view.session = { ...view.session, stage: { ...stage, checks } }
    await expect.element(page.getByText('Not as last time.')).not.toBeInTheDocument()
    const source = view.session.source && {
      ...view.session.source,
      engine: { library: 'another', model: 'lite', modelHash: 'b', delegate: 'CPU' } as const,
    }
    view.session = { ...view.session, source }
    await expect.element(page.getByText('Another pose model reads you than then.')).toBeVisible()
  })
})

describe('from three metres', () => {
  it('is read what is not as then, every check met', async () => {
    const { page } = await renderedScene('retest-nearer')
    await expect.element(page.getByText('Nearer than last time')).toBeVisible()
  })
})

describe('the outline of then', () => {
  it('is as large as the runner was, where the feet are now, and says so', async () => {
    const { page } = await renderedScene('retest-outline')
    await expect.poll(() => page.container.querySelector('svg.outline')).not.toBeNull()
    const outline = page.container.querySelector('svg.outline')!
    expect(outline.querySelector('text')!.textContent).toBe('last time')
    const whole = outline.getBoundingClientRect()
    const drawn = outline.querySelector('.line')!.getBoundingClientRect()
    // The gallery's ankle trials read 0.71 to 0.74 of the height, nose to feet; the head reaches 0.072 of that above the nose.
    await expect.poll(() => drawn.height / whole.height).toBeGreaterThan(0.72 * 1.05)
    expect(drawn.height / whole.height).toBeLessThan(0.73 * 1.1)
  })

  it('is that of a body, not the one that a first time gets in the middle', async () => {
    const { page, view } = await renderedScene('retest-outline')
    const across = () => {
      const line = page.container.querySelector('svg.outline .line')
      const box = line?.getBoundingClientRect()
      return box ? box.left + box.width / 2 : 0
    }
    await expect.poll(across).toBeGreaterThan(0)
    const before = across()
    const { live } = view
    const pose = live!.pose!
    const image = Float32Array.from(pose.image, (value, n) =>
      n % 2 === 0 ? value + pose.picture.width / 10 : value,
    )
    view.live = { ...live!, pose: { ...pose, image: image as typeof pose.image } }
    await expect.poll(() => Math.abs(across() - before)).toBeGreaterThan(20)
  })
})
