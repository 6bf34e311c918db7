import { beforeEach, describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import type { redFlagIds } from '../../../src/runner/records'
import { redFlags } from '../../../src/runner/safety'
import type { Route } from '../../../src/ui/state/router.svelte'
import { assessment, resultOf } from '../../../src/workbench/gallery/records'
import { StillRouter } from '../../../src/workbench/gallery/still-app.svelte'
import { renderedScene } from './rendered-scene'

/** Goes where it is told, and leaves the address of the test page alone. */
class MovedRouter extends StillRouter {
  override go(to?: Route): void {
    if (to) this.route = to
  }
}

beforeEach(() => browser.viewport(1280, 900))

const asked = (id: (typeof redFlagIds)[number]) => redFlags.find((flag) => flag.id === id)!.asks

// What was ticked in one test is no answer of the next.
beforeEach(() => sessionStorage.clear())

describe('the safety check', () => {
  it('takes one press where nothing is flagged, and forgets nothing that was said', async () => {
    const { page, view } = await renderedScene('safety-check')
    await page.getByRole('radio', { name: 'Less than 7 hours' }).click()
    await page.getByRole('group', { name: /^Feet/ }).getByRole('radio', { name: 'Bare' }).click()
    await page.getByRole('button', { name: 'None of these: go on' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Set up the room')
    expect(view.sitting).toEqual({
      safety: { flags: [], isCleared: false },
      readiness: { sleep: 'under-7-hours' },
      footwear: 'barefoot',
      leftOut: [],
    })
  })

  it('stops at a red flag with what to do, and goes on when it was ticked by mistake', async () => {
    const { page } = await renderedScene('safety-check')
    await page.getByRole('checkbox', { name: asked('calf-swelling') }).click()
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent(/Get help now.*emergency department/)
    await expect.element(page.getByRole('button', { name: /go on/i })).not.toBeInTheDocument()
    await expect.element(page.getByRole('link', { name: 'Back to the start' })).toHaveAttribute('href', '#/')
    await page.getByRole('checkbox', { name: asked('calf-swelling') }).click()
    await expect.element(page.getByRole('button', { name: 'None of these: go on' })).toBeVisible()
    await expect.element(page.getByRole('status').first()).not.toHaveTextContent('Get help')
  })

  it('brings a stop into sight on a phone, where it stands below the list', async () => {
    await browser.viewport(360, 740)
    const { page } = await renderedScene('safety-check')
    await page.getByRole('checkbox', { name: asked('chest-or-breath') }).click()
    await expect.element(page.getByRole('heading', { name: /^Get help now/ })).toBeInViewport()
  })

  it('asks for clearance, and then leaves out the deep squat', async () => {
    const { page, view } = await renderedScene('safety-check')
    await page.getByRole('checkbox', { name: asked('operation') }).click()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Only with clearance.')
    await page.getByRole('checkbox', { name: /has cleared me/ }).click()
    await page.getByRole('button', { name: 'Go on without it' }).click()
    expect(view.sitting?.leftOut.toSorted()).toEqual(['squat-depth', 'squat-depth-front'])
    expect(view.sitting?.safety).toEqual({ flags: ['operation'], isCleared: true })
  })

  it('begins nowhere without something to hold on to', async () => {
    const { page } = await renderedScene('safety-check')
    await page.getByRole('checkbox', { name: asked('no-support') }).click()
    await expect.element(page.getByRole('status').first()).toHaveTextContent(/First something to hold on to/)
    await expect.element(page.getByRole('button', { name: /go on/i })).not.toBeInTheDocument()
    await page.getByRole('checkbox', { name: asked('no-support') }).click()
    await expect.element(page.getByRole('button', { name: 'None of these: go on' })).toBeVisible()
  })

  it('asks all it asks before the way on, and nothing more where there is none', async () => {
    const { page } = await renderedScene('safety-check')
    const button = page.getByRole('button', { name: 'None of these: go on' })
    await expect.element(button).toBeVisible()
    const goOn = button.element()
    const behind = [...document.querySelectorAll('main input, main select')].filter(
      (field) => goOn.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    expect(behind).toEqual([])
    await expect.element(page.getByRole('group', { name: /^Feet/ })).toBeVisible()
    await page.getByRole('checkbox', { name: asked('hot-joint') }).click()
    await expect.element(page.getByRole('group', { name: /^Feet/ })).not.toBeInTheDocument()
  })

  it('names the tests on one leg that dizziness leaves out', async () => {
    const { page, view } = await renderedScene('safety-check')
    await page.getByRole('checkbox', { name: asked('dizziness') }).click()
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent('Left out today: balance, hip extension.')
    await page.getByRole('button', { name: 'Go on without it' }).click()
    expect(view.sitting?.leftOut).toEqual(['single-leg-balance', 'hip-extension'])
  })

  it('stops at pain of 4, and goes on with 3 that is not sharp', async () => {
    const { page, view } = await renderedScene('safety-check')
    const pain = page.getByRole('group', { name: /^Pain in a leg/ })
    await pain.getByRole('radio', { name: '4', exact: true }).click({ force: true })
    await expect.element(page.getByRole('status').first()).toHaveTextContent('No test today.')
    await pain.getByRole('radio', { name: '3', exact: true }).click({ force: true })
    await page.getByLabelText('Where', { exact: true }).selectOptions('Knee')
    await page.getByLabelText('It is sharp or stabbing').click()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('No test today.')
    await page.getByLabelText('It is sharp or stabbing').click()
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    expect(view.sitting?.safety.painNow).toEqual({ intensity: 3, part: 'knee' })
  })

  it('says that a hard run of yesterday changes the numbers, and lets go on', async () => {
    const { page } = await renderedScene('safety-check')
    await page.getByRole('radio', { name: 'In the last 24 hours' }).click()
    await expect.element(page.getByText(/Tomorrow is a better day/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'None of these: go on' })).toBeVisible()
  })

  it('knows who is under 16 from what they said about themselves', async () => {
    const { page } = await renderedScene('safety-check-young')
    await expect.element(page.getByRole('checkbox', { name: 'I am under 16' })).toBeChecked()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('No test today.')
  })

  it('has ticked what was said under About you, and lets it be taken away', async () => {
    const { page } = await renderedScene('safety-check-said')
    for (const id of ['stress-fracture', 'operation', 'pregnancy'] as const)
      await expect.element(page.getByRole('checkbox', { name: asked(id) })).toBeChecked()
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Only with clearance.')
    for (const id of ['stress-fracture', 'operation', 'pregnancy'] as const)
      await page.getByRole('checkbox', { name: asked(id) }).click()
    await expect.element(page.getByRole('button', { name: 'None of these: go on' })).toBeVisible()
  })

  it('takes a groin that hurts a little, named below the list, for the sign that it is', async () => {
    const { page } = await renderedScene('safety-check')
    const pain = page.getByRole('group', { name: /^Pain in a leg/ })
    await pain.getByRole('radio', { name: '1', exact: true }).click({ force: true })
    await page.getByLabelText('Where', { exact: true }).selectOptions('Groin')
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Have this looked at first.')
    await expect.element(page.getByRole('button', { name: /go on/i })).not.toBeInTheDocument()
  })

  it('is asked anew for another assessment, which may lead through other tests', async () => {
    const router = new MovedRouter({ screen: 'assessment', resume: null })
    const { page, view } = await renderedScene('safety-check', {}, () => router)
    await page.getByRole('checkbox', { name: asked('dizziness') }).click()
    await page.getByRole('button', { name: 'Go on without it' }).click()
    expect(view.sitting?.leftOut).toEqual(['single-leg-balance', 'hip-extension'])
    const open = resultOf([38, 37], [], assessment('open', 'calf'))
    const mobilityTestIds = ['single-leg-calf-raise', 'ankle-dorsiflexion']
    view.history = {
      kind: 'read',
      recent: [],
      open: { ...open, assessment: { ...open.assessment, mobilityTestIds } },
    }
    router.go({ screen: 'assessment', resume: 'calf' })
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Is today a day to test?')
    expect(view.sitting).toBeNull()
    await page.getByRole('checkbox', { name: asked('dizziness') }).click()
    await page.getByRole('button', { name: 'Go on without it' }).click()
    expect(view.sitting?.leftOut).toEqual(['single-leg-calf-raise'])
    expect(view.sitting?.safety.flags).toEqual(['dizziness'])
  })

  it('waits for a store that is read, and for none that has said that it cannot be', async () => {
    const { page, view } = await renderedScene('assessment-unread')
    await expect.element(page.getByText('Reading what is stored')).toBeVisible()
    view.storageFault = { kind: 'storage', code: 'storage-blocked', detail: '' }
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Is today a day to test?')
  })
})

describe('what hurt', () => {
  it('asks how much and where for each test that did, and keeps it at once', async () => {
    const { page, actions } = await renderedScene('result-hurt')
    await expect.element(page.getByRole('heading', { name: 'It hurt. How much?' })).toBeVisible()
    const question = { mobilityTestId: 'ankle-dorsiflexion', side: 'right', sitting: 0, hurt: true }
    const pain = page.getByRole('group', { name: 'Ankle bend, right leg' })
    await pain.getByRole('radio', { name: '5', exact: true }).click({ force: true })
    expect(actions.ratePain).toHaveBeenLastCalledWith('gallery', question, { intensity: 5 })
    await page.getByLabelText('Where', { exact: true }).selectOptions('Achilles tendon')
    expect(actions.ratePain.mock.calls.at(-1)?.[2]).toEqual({ intensity: 5, part: 'achilles' })
    await page.getByRole('button', { name: 'Clear: Ankle bend, right leg' }).click()
    expect(actions.ratePain.mock.calls.at(-1)?.[2]).toBeNull()
  })

  it('asks nothing where nothing hurt', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(page.getByText('It hurt. How much?')).not.toBeInTheDocument()
  })

  it('says of pain in the groin that it must not wait, and of much that it has to settle', async () => {
    const { page } = await renderedScene('result-hurt')
    const pain = page.getByRole('group', { name: 'Ankle bend, right leg' })
    await pain.getByRole('radio', { name: '2', exact: true }).click({ force: true })
    await expect
      .element(page.getByRole('heading', { name: /looked at first|settle first/ }))
      .not.toBeInTheDocument()
    await page.getByLabelText('Where', { exact: true }).selectOptions('Groin')
    await expect.element(page.getByRole('heading', { name: /^Have this looked at first/ })).toBeVisible()
    await page.getByLabelText('Where', { exact: true }).selectOptions('Knee')
    await pain.getByRole('radio', { name: '6', exact: true }).click({ force: true })
    await expect.element(page.getByRole('heading', { name: /^Let it settle first/ })).toBeVisible()
  })
})

describe('when the tests are over', () => {
  it('asks on their day whether a sign has come since, says what to do, and asks anew before another one', async () => {
    const { page, view, actions } = await renderedScene('result-today')
    view.sitting = { safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [] }
    await page.getByText('Anything of this since you began?').click()
    await page.getByRole('checkbox', { name: asked('calf-swelling') }).click()
    expect(actions.tellSince).toHaveBeenLastCalledWith('gallery', ['calf-swelling'])
    const help = page.getByRole('heading', { name: 'Get help now. No more tests today.' })
    await expect.element(help).toBeVisible()
    expect(view.sitting).toBeNull()
    await page.getByRole('checkbox', { name: asked('calf-swelling') }).click()
    expect(actions.tellSince).toHaveBeenLastCalledWith('gallery', [])
    await expect.element(help).not.toBeInTheDocument()
  })

  it('asks no more on another day, and leaves what was told then to be read', async () => {
    const { page } = await renderedScene('result-different')
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(page.getByText('Anything of this since you began?')).not.toBeInTheDocument()
    const told = await renderedScene('result-since')
    await expect.element(told.page.getByRole('heading', { name: /^Have this looked at first/ })).toBeVisible()
  })
})
