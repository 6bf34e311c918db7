import { describe, expect, it } from 'vitest'
import { imagePoint } from '../../../src/pose/pose'
import { lungePose } from '../../../src/workbench/gallery/still-poses'
import { cue, live, state } from '../../../src/workbench/gallery/session-states'
import { userEvent } from 'vitest/browser'
import { press, renderedScene } from './rendered-scene'

const paintedShare = (canvas: HTMLCanvasElement, x: number, y: number): number => {
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no canvas')
  const at = [Math.round(x * canvas.width) - 4, Math.round(y * canvas.height) - 4] as const
  const { data } = ctx.getImageData(...at, 9, 9)
  return data.filter((_, index) => index % 4 === 3).filter((alpha) => alpha > 0).length / 81
}

const overlay = async (container: HTMLElement): Promise<HTMLCanvasElement> => {
  const find = () => [...container.querySelectorAll<HTMLCanvasElement>('[role=img] canvas')].at(-1)
  await expect.poll(() => find()?.width ?? 0).toBeGreaterThan(200)
  const canvas = find()
  if (!canvas) throw new Error('no overlay')
  return canvas
}

describe('positioning', () => {
  it('says the first fix large and lists unmet checks first', async () => {
    const { page } = await renderedScene('capture-positioning')
    await expect.element(page.getByText('Step back. Feet not seen', { exact: true })).toBeVisible()
    const [first, second, third] = page.container.querySelectorAll('li')
    expect(first?.textContent).toContain('Whole body, not yet.')
    expect(first?.textContent).toContain('feet not seen')
    expect(second?.textContent).toContain('Distance, not yet.')
    expect(third?.textContent).toContain('met.')
  })

  it('offers another camera when there are several', async () => {
    const { page, actions } = await renderedScene('capture-positioning')
    await page.getByLabelText('Camera').selectOptions('a')
    expect(actions.chooseCamera).toHaveBeenCalledWith('a')
  })

  it('fills the ring while the runner stands still', async () => {
    const { page } = await renderedScene('capture-still')
    await expect.element(page.getByText('Stand still', { exact: true })).toBeVisible()
    const filled = page.container.querySelector('circle[stroke-dasharray]')?.getAttribute('stroke-dasharray')
    expect(filled).toBe('60 200')
  })
})

describe('recording', () => {
  it('shows the whole angle at a fifth of the height, the side and the trials', async () => {
    const { page } = await renderedScene('capture-recording-right')
    const number = page.getByText('33', { exact: true })
    await expect.element(number).toBeVisible()
    expect(parseFloat(getComputedStyle(number.element()).fontSize)).toBeGreaterThan(80)
    await expect.element(page.getByText('Right', { exact: true })).toBeVisible()
    await expect.element(page.getByLabelText('1 of 3 trials counted')).toBeVisible()
  })

  it('keeps no stale number when the value is gone', async () => {
    const { page, view } = await renderedScene('capture-recording-right')
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    view.live = live('right', { value: null })
    await expect.element(page.getByText('–', { exact: true })).toBeVisible()
    expect(page.container.querySelector('.panel')?.textContent).not.toMatch(/\d/)
  })

  it('says a fault of this pose in its own words', async () => {
    const { page } = await renderedScene('capture-fault')
    await expect.element(page.getByText('Heel came up', { exact: true })).toBeVisible()
    expect(page.container.querySelector('.capture.stop')).not.toBeNull()
  })

  it('counts down in large digits', async () => {
    const { page } = await renderedScene('capture-countdown')
    await expect.element(page.getByText('2', { exact: true })).toBeVisible()
  })

  it('tells a screen reader each cue, urgent ones at once', async () => {
    const { page, view } = await renderedScene('capture-recording-right')
    await expect.element(page.getByRole('status')).toHaveTextContent('Hold. Heel down.')
    view.session = state({ kind: 'recording' }, { said: { ...cue('Heel came up', 'not-counted'), nth: 2 } })
    await expect.element(page.getByRole('alert')).toHaveTextContent('Heel came up.')
    await expect.element(page.getByRole('status')).toHaveTextContent('')
  })

  it('shows how far a file is', async () => {
    const { page } = await renderedScene('capture-file')
    await expect.element(page.getByRole('progressbar')).toHaveProperty('value', 0.43)
  })
})

describe('the overlay', () => {
  const pose = lungePose('right')
  const toe = imagePoint(pose, 'right-foot-index')
  const at = { x: toe.x / pose.picture.width, y: toe.y / pose.picture.height }

  it('lies mirrored on a mirrored picture', async () => {
    const { page } = await renderedScene('capture-recording-right')
    const canvas = await overlay(page.container)
    await expect.poll(() => paintedShare(canvas, 1 - at.x, at.y)).toBeGreaterThan(0.2)
    expect(paintedShare(canvas, at.x, at.y)).toBe(0)
    expect(page.container.querySelectorAll('canvas.mirrored')).toHaveLength(1)
  })

  it('lies as it is on a picture that is not', async () => {
    const { page } = await renderedScene('capture-file')
    const canvas = await overlay(page.container)
    await expect.poll(() => paintedShare(canvas, at.x, at.y)).toBeGreaterThan(0.2)
    expect(paintedShare(canvas, 1 - at.x, at.y)).toBe(0)
    expect(page.container.querySelector('canvas.mirrored')).toBeNull()
  })

  it('stands alone where there is no picture', async () => {
    const { page } = await renderedScene('capture-replay')
    const canvas = await overlay(page.container)
    await expect.poll(() => paintedShare(canvas, at.x, at.y)).toBeGreaterThan(0.2)
    expect(page.container.querySelectorAll('[role=img] canvas')).toHaveLength(1)
  })

  it('is wiped when nobody is seen', async () => {
    const { page, view } = await renderedScene('capture-recording-right')
    const canvas = await overlay(page.container)
    await expect.poll(() => paintedShare(canvas, 1 - at.x, at.y)).toBeGreaterThan(0.2)
    view.live = null
    await expect.poll(() => paintedShare(canvas, 1 - at.x, at.y)).toBe(0)
  })
})

describe('keys and the pause', () => {
  it('Esc and the presenter hold a running trial', async () => {
    const { page, actions } = await renderedScene('capture-recording-right')
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    press('Escape')
    press('PageUp')
    press(' ')
    expect(actions.pause).toHaveBeenCalledTimes(2)
    expect(actions.continueOn).not.toHaveBeenCalled()
  })

  it('a pause offers four ways on, and says why it paused', async () => {
    const { page, actions } = await renderedScene('capture-paused')
    await expect.element(page.getByText(/You left the picture/)).toBeVisible()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Redo the last trial' }).click()
    await page.getByRole('button', { name: 'Skip this leg' }).click()
    await page.getByRole('button', { name: 'Stop and see the result' }).click()
    for (const action of ['continueOn', 'redo', 'skip', 'stop'] as const) {
      expect(actions[action]).toHaveBeenCalledTimes(1)
    }
  })

  it('begins a pause on Continue, and the presenter goes on from anywhere', async () => {
    const { page, actions } = await renderedScene('capture-paused')
    await expect.element(page.getByRole('button', { name: 'Continue' })).toHaveFocus()
    press('PageDown')
    expect(actions.continueOn).toHaveBeenCalledTimes(1)
    press('PageUp')
    expect(actions.redo).toHaveBeenCalledTimes(1)
  })

  it('no number of Esc closes it', async () => {
    const { page, actions } = await renderedScene('capture-paused')
    await expect.element(page.getByRole('button', { name: 'Continue' })).toHaveFocus()
    for (let times = 0; times < 3; times++) await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    expect(actions.continueOn).not.toHaveBeenCalled()
  })

  it('is open again where a browser closes it all the same', async () => {
    const { page } = await renderedScene('capture-paused')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    page.container.querySelector('dialog')!.close()
    await expect.poll(() => page.container.querySelector('dialog')?.open).toBe(true)
  })

  it('Space on a button is that button and nothing else', async () => {
    const { page, actions } = await renderedScene('capture-paused')
    await expect.element(page.getByRole('button', { name: 'Continue' })).toHaveFocus()
    press(' ')
    expect(actions.continueOn).not.toHaveBeenCalled()
  })
})

describe('sound', () => {
  it('tells what can be heard, and one press does what the button says', async () => {
    const { page, view, actions } = await renderedScene('capture-recording-right')
    await page.getByRole('button', { name: /^Sound is off.*Let it sound$/ }).click()
    view.sound = 'on'
    await page.getByRole('button', { name: /^Sound on.*Mute$/ }).click()
    view.sound = 'tones-only'
    await page.getByRole('button', { name: /^Tones only.*Mute$/ }).click()
    view.sound = 'muted'
    await page.getByRole('button', { name: /^Muted.*Let it sound$/ }).click()
    expect(actions.mute.mock.calls).toEqual([[false], [true], [true], [false]])
  })
})

describe('before the first test', () => {
  it('shows which tone is taught, and says so where nothing can be heard', async () => {
    const { page, view } = await renderedScene('capture-tones')
    await expect.element(page.getByRole('heading', { name: 'Sound is off' })).toBeVisible()
    view.sound = 'on'
    await expect.element(page.getByRole('heading', { name: 'Hear this?' })).toBeVisible()
    expect(page.container.querySelector('[aria-current=step]')?.textContent).toBe('Hold')
  })

  it('goes on by a hand, a button or a key', async () => {
    const { page, actions } = await renderedScene('capture-left-hand')
    await page.getByRole('button', { name: 'Go on' }).click()
    expect(page.container.querySelector('.caption')?.textContent).toBe('Raise your left hand')
    ;(document.activeElement as HTMLElement).blur()
    press('PageDown')
    expect(actions.continueOn).toHaveBeenCalledTimes(2)
  })

  it('names the cause where left and right are swapped', async () => {
    const { page } = await renderedScene('capture-sides-swapped')
    await expect.element(page.getByText(/hands over a mirrored picture/)).toBeVisible()
  })
})

describe('after a test', () => {
  it('asks whether it hurt: by hand, or by a button', async () => {
    const { page, actions } = await renderedScene('capture-hurt')
    await expect.element(page.getByRole('heading', { name: 'Did that hurt?' })).toBeVisible()
    await expect.element(page.getByText('Ankle bend, left leg').last()).toBeVisible()
    await page.getByRole('button', { name: 'It hurt' }).click()
    await page.getByRole('button', { name: 'It did not hurt' }).click()
    expect(actions.answerPain.mock.calls).toEqual([[true], [false]])
  })

  it('holds nothing any more after the last trial, and says so', async () => {
    const { page, actions } = await renderedScene('capture-all-done')
    await expect.element(page.getByText('One question more')).toBeVisible()
    expect(page.container.querySelector('.panel')?.textContent).not.toMatch(/of rest|\d/)
    await expect.element(page.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument()
    press('Escape')
    expect(actions.pause).not.toHaveBeenCalled()
  })

  it('shows the result before every hold was looked at again, where somebody asks for it', async () => {
    const { page, actions } = await renderedScene('capture-finishing')
    await expect.element(page.getByText('That was all', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument()
    expect(page.container.querySelector('[aria-label*="ring fills"]')).toBeNull()
    await page.getByRole('button', { name: 'Show the result now' }).click()
    expect(actions.stop).toHaveBeenCalledTimes(1)
  })
})
