import { describe, expect, it } from 'vitest'
import type { TrialEvidence } from '../../../src/session/ports'
import { lungeBody, stillPose } from '../../../src/workbench/gallery/still-poses'
import { ms } from '../../../src/math/units'
import { renderedScene } from './rendered-scene'

/** Two seconds of a runner who stands in a lunge. */
const evidence: TrialEvidence = {
  poses: Array.from({ length: 40 }, (_, index) => ({ ...stillPose(lungeBody, 'right'), t: ms(index * 50) })),
  movement: null,
  looks: [],
}

describe('the overview', () => {
  it('shows each test with left and right on its range, the difference, and the verdict in words', async () => {
    const { page } = await renderedScene('result-four')
    await expect
      .element(page.getByRole('img', { name: /Left: 41° ±5°; Right: 33° ±5°; usual range/ }))
      .toBeVisible()
    await expect.element(page.getByText('Usual, our own working range')).toBeVisible()
  })

  it('says which way is left on the axis of a value with a direction, and on no other', async () => {
    const { page } = await renderedScene('result-four')
    const plot = page.getByRole('img', { name: /of your stance to the left/ }).first()
    await expect.element(plot).toBeVisible()
    expect(plot.element().textContent).toMatch(/to your left.*to your right/s)
    const [first] = page.container.querySelectorAll('svg[role="img"]')
    expect(first!.textContent).not.toContain('to your left')
  })

  it('tells findings with how sure they are and what they do not mean', async () => {
    const { page } = await renderedScene('result-four')
    await expect.element(page.getByRole('heading', { name: 'What was found' })).toBeVisible()
    await expect.element(page.getByText('Your ankles differ by more than the measuring error.')).toBeVisible()
    await expect.element(page.getByText('Clear: more than the measuring error')).toBeVisible()
    await page.getByText('What it may mean, and what not').click()
    await expect.element(page.getByText(/Sides that differ are ordinary/)).toBeVisible()
  })

  it('takes an error apart to the tenth, of the leg that is known less well, the smallest change beside the sum', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByText('Left leg, the one that is known less well:')).toBeVisible()
    const parts = [...page.container.querySelectorAll('li .size')].map(({ textContent }) => textContent)
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part).toMatch(/^\d+\.\d°$/)
    const smallest = page.getByText(/Smallest change the method can tell/)
    await expect.element(smallest).toHaveTextContent('4.7°')
    expect(smallest.element().closest('ul')).toBeNull()
  })

  it('celebrates where nothing is to fix', async () => {
    const { page } = await renderedScene('result-none')
    await expect.element(page.getByRole('heading', { name: 'Nothing to fix.' })).toBeVisible()
  })

  it('counts hips that go far to one side among the real differences', async () => {
    const { page } = await renderedScene('result-four-again')
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('of your stance to the right')
  })

  it('tells the change since last time by leg, and that a part of it may be none of training', async () => {
    const { page } = await renderedScene('result-four-again')
    await expect.element(page.getByRole('heading', { name: 'Since 1 Mar 2026' })).toBeVisible()
    await expect.element(page.getByText(/Right: Real change: 11° more/)).toBeVisible()
    await expect
      .element(page.getByText(/^The leg that did worse once.*with no training at all/))
      .toBeVisible()
    await expect.element(page.getByText(/Real change: 18.% further to the right/)).toBeVisible()
  })
})

describe('one test', () => {
  it('says how sure it is, and why not more', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('heading', { name: 'How sure is this?' })).toBeVisible()
    await expect.element(page.getByText(/^The pictures of the hold were looked at once/)).toBeVisible()
  })

  it('goes through the stored poses of a trial', async () => {
    const { page, actions } = await renderedScene('result-different', {
      loadEvidence: () => Promise.resolve(evidence),
    })
    expect(actions.loadEvidence).not.toHaveBeenCalled()
    await page.getByText('Go through it, pose by pose').click()
    await expect.element(page.getByRole('img', { name: /against time/ })).toBeVisible()
    expect(actions.loadEvidence).toHaveBeenCalledTimes(7)
    const place = page.getByRole('slider', { name: 'Place in the trial' })
    await place.fill('30')
    await expect.element(place).toHaveAttribute('aria-valuetext', expect.stringContaining('1.5 seconds'))
    await page.getByRole('combobox', { name: 'Trial' }).selectOptions('ankle-dorsiflexion-right-1')
    expect(page.container.querySelectorAll('.trace.out')).toHaveLength(1)
  })

  it('tells the course of a trial as a table, with its phases, in the unit of the test', async () => {
    const { page } = await renderedScene('result-course')
    await page.getByText('Go through it, pose by pose').click()
    await page.getByText('The course as a table').click()
    const table = page.getByRole('table').filter({ hasText: 'Phase' })
    await expect.element(table.getByRole('columnheader', { name: 'Time' })).toBeVisible()
    // Two seconds of rest lie before the movement begins: before zero.
    await expect.element(table.getByRole('row', { name: '−1.0 s 1° still' })).toBeVisible()
    await expect.element(table.getByRole('row', { name: /^2\.0 s 3\d° hold$/ })).toBeVisible()
    const other = page.getByRole('combobox', { name: 'Trial' })
    await other.selectOptions('ankle-dorsiflexion-right-1')
    await expect.element(table.getByRole('row', { name: /hold/ }).first()).toBeVisible()
  })

  it('says so where no poses are stored', async () => {
    const { page } = await renderedScene('result-different')
    await page.getByText('Go through it, pose by pose').click()
    await expect.element(page.getByText('No poses are stored of these trials.')).toBeVisible()
  })
})

it('lists every constant with its origin and its source', async () => {
  const { page } = await renderedScene('constants')
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Where the numbers are from')
  await page.getByText('Ankle dorsiflexion, weight-bearing lunge').click()
  await expect
    .element(page.getByRole('row', { name: /smallest change the method can tell 4.7° published Powden/ }))
    .toBeVisible()
  await page.getByText('What a movement and its hold are').click()
  await expect
    .element(
      page.getByRole('row', { name: /Movement: longest 30 s provisional A longer one is a new place/ }),
    )
    .toBeVisible()
  await page.getByText('Squat depth, side view').click()
  await expect
    .element(page.getByText(/Kim, Kwon, Park.*What it means: Ankle and hip together explained 44 %/))
    .toBeVisible()
})

describe('pictures of the holds', () => {
  it('are kept only if the runner says so before, and then without the face', async () => {
    const { page, view } = await renderedScene('preparation')
    expect(view.keyFrames).toBe('none')
    const keep = page.getByRole('checkbox', { name: /Keep one picture of each hold/ })
    await expect.element(keep).not.toBeChecked()
    await keep.click()
    expect(view.keyFrames).toBe('blurred')
    await page.getByRole('checkbox', { name: 'Blur my face before it is kept' }).click()
    expect(view.keyFrames).toBe('shown')
    await keep.click()
    expect(view.keyFrames).toBe('none')
  })

  it('stand with their trials, and can be deleted', async () => {
    const { page, actions } = await renderedScene('result-pictures')
    const second = page.getByRole('img', { name: 'The hold of right 3, the face blurred' })
    await expect.element(second).toBeVisible()
    expect(page.container.querySelectorAll('figure img')).toHaveLength(6)
    await expect.poll(() => page.container.querySelectorAll('.picture svg .arc').length).toBe(6)
    expect(page.container.querySelectorAll('.picture svg')[0]?.getAttribute('viewBox')).toBe('0 0 1280 720')
    await page.getByRole('button', { name: 'Delete all pictures of this assessment' }).click()
    expect(actions.deleteKeyFrames).toHaveBeenCalledWith('gallery')
    await expect.element(second).not.toBeInTheDocument()
  })

  it('have the lines of what was measured: an angle, or the hips beside a plumb line', async () => {
    const { page } = await renderedScene('result-pictures-lines')
    await expect.element(page.getByText(/a plumb line over the middle between the feet/)).toBeVisible()
    await expect.poll(() => page.container.querySelectorAll('#test-squat-depth-front .shift').length).toBe(3)
    expect(page.container.querySelectorAll('#test-squat-depth-front .arc')).toHaveLength(0)
    await expect.poll(() => page.container.querySelectorAll('#test-squat-depth .arc').length).toBe(3)
    await expect.poll(() => page.container.querySelectorAll('#test-hip-extension .arc').length).toBe(6)
    expect(page.container.querySelectorAll('#test-hip-extension .shift')).toHaveLength(0)
  })

  it('are none of a stand, which says why', async () => {
    const { page } = await renderedScene('result-pictures-four')
    await expect.element(page.getByText(/measured over its whole length/)).toBeVisible()
    await expect
      .element(page.getByRole('img', { name: 'The hold of right 3, the face blurred' }))
      .toBeVisible()
  })

  it('are nowhere where none were kept', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('heading', { name: 'How sure is this?' })).toBeVisible()
    await expect.element(page.getByText('Pictures of the holds')).not.toBeInTheDocument()
  })
})
