import { afterEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import Demonstration from '../../../src/ui/parts/Demonstration.svelte'
import { Demonstration as Shown } from '../../../src/runner3d/demonstration'
import { alive, contexts, watchContexts } from './webgl-contexts'

const ready = { timeout: 30_000, interval: 50 }
/** The share of a canvas whose pixels differ clearly from its corner. */
const drawnShare = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let drawn = 0
  for (let i = 0; i < data.length; i += 4)
    if (Math.abs(data[i]! - data[0]!) + Math.abs(data[i + 2]! - data[2]!) > 60) drawn++
  return drawn / (data.length / 4)
}

const canvases = (container: Element) => [...container.querySelectorAll('canvas')]

const calm = (reduced: boolean) =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation((query) =>
      Object.assign(new EventTarget(), { matches: reduced && query.includes('reduced-motion') } as never),
    )

/** The page's pictures, one by one as the test asks for them. */
const framesByHand = () => {
  const frames: FrameRequestCallback[] = []
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
  let now = 0
  const play = (seconds: number, perSecond = 120) => {
    // Past the clock, by which the player knows when it was woken.
    now = Math.max(now, performance.now() + 1000)
    for (let i = 0; i < seconds * perSecond; i++) {
      now += 1000 / perSecond
      for (const frame of frames.splice(0)) frame(now)
    }
  }
  return { frames, play }
}

const opened = async (motion: string, more: { far?: boolean; still?: boolean } = {}) => {
  const page = await render(Demonstration, { motion, side: 'left', ...more })
  if (more.far) {
    page.container.style.blockSize = '500px'
    await expect.element(page.getByRole('img', { name: /as it is to be done/ }), ready).toBeVisible()
    return page
  }
  await vi.waitFor(() => expect(page.container.querySelector('button')?.disabled).toBe(false), ready)
  return page
}

afterEach(() => {
  vi.restoreAllMocks()
  contexts.length = 0
})

describe('the demonstration', () => {
  test('shows the right way and the common mistake, and moves', async () => {
    calm(false)
    const page = await opened('ankle-dorsiflexion')
    await expect.element(page.getByRole('img', { name: /as it is to be done/ })).toBeVisible()
    await expect.element(page.getByRole('img', { name: 'A common mistake: The heel comes up' })).toBeVisible()
    const [right] = canvases(page.container)
    await vi.waitFor(() => expect(drawnShare(right!)).toBeGreaterThan(0.08), ready)
    const before = right!.toDataURL()
    await vi.waitFor(() => expect(right!.toDataURL()).not.toBe(before), ready)
  }, 60_000)

  test('stands still at the held end for those who want no motion, until they say play', async () => {
    calm(true)
    const page = await opened('squat-depth')
    const [right] = canvases(page.container)
    await vi.waitFor(() => expect(drawnShare(right!)).toBeGreaterThan(0.05), ready)
    const before = right!.toDataURL()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(right!.toDataURL()).toBe(before)
    await page.getByRole('button', { name: 'Play' }).click()
    await vi.waitFor(() => expect(right!.toDataURL()).not.toBe(before), ready)
  }, 60_000)

  test('two of them share one WebGL surface, and none is left when both are gone', async () => {
    watchContexts()
    calm(true)
    const first = await opened('hip-extension')
    const second = await opened('single-leg-balance')
    expect(alive()).toBe(1)
    await first.unmount()
    expect(alive()).toBe(1)
    await second.unmount()
    await vi.waitFor(() => expect(alive()).toBe(0), ready)
    expect(contexts).toHaveLength(1)
  }, 60_000)

  test('says so where there is no WebGL, and breaks nothing', async () => {
    watchContexts(true)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const page = await render(Demonstration, { motion: 'squat-depth', side: 'left' })
    await expect.element(page.getByText(/The steps say the same/), ready).toBeVisible()
  }, 60_000)

  test('draws thirty pictures a second where the display shows a hundred and twenty', async () => {
    calm(false)
    const draw = vi.spyOn(Shown.prototype, 'draw').mockImplementation(() => undefined)
    const { frames, play } = framesByHand()
    await opened('ankle-dorsiflexion')
    await vi.waitFor(() => expect(frames.length).toBeGreaterThan(0))
    draw.mockClear()
    play(1)
    const right = draw.mock.calls.filter(([, mistake]) => mistake === null).length
    expect(right).toBeLessThanOrEqual(30)
    expect(right).toBeGreaterThanOrEqual(28)
  }, 60_000)

  test('asks the page for no picture while nothing moves, and again once it is told to play', async () => {
    calm(true)
    const page = await opened('squat-depth')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const asked = vi.spyOn(window, 'requestAnimationFrame')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(asked).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Play' }).click()
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(3), ready)
  }, 60_000)

  test('from afar, where nothing can be pressed, it is shown twice and then held', async () => {
    calm(false)
    const draw = vi.spyOn(Shown.prototype, 'draw').mockImplementation(() => undefined)
    const { frames, play } = framesByHand()
    await opened('ankle-dorsiflexion', { far: true })
    await vi.waitFor(() => expect(frames.length).toBeGreaterThan(0), ready)
    const { duration, heldAt } = draw.mock.contexts[0] as Shown
    play(2 * duration - 0.5, 30)
    expect(frames).toHaveLength(1)
    play(1.5, 30)
    expect(frames).toHaveLength(0)
    expect(draw.mock.lastCall?.[2]).toBe(heldAt)
  }, 60_000)

  test('comes to rest when the wish for no motion is told while it plays', async () => {
    const wish = Object.assign(new EventTarget(), { matches: false })
    vi.spyOn(window, 'matchMedia').mockReturnValue(wish as never)
    const page = await opened('squat-depth')
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    wish.matches = true
    wish.dispatchEvent(new Event('change'))
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  }, 60_000)

  test('gives way to the words when the browser takes its surface away', async () => {
    watchContexts()
    calm(false)
    const page = await opened('squat-depth')
    const [surface] = contexts as WebGL2RenderingContext[]
    surface!.getExtension('WEBGL_lose_context')!.loseContext()
    await expect.element(page.getByText(/The steps say the same/), ready).toBeVisible()
    const next = await opened('hip-extension')
    expect(contexts).toHaveLength(2)
    expect(alive()).toBe(1)
    await next.unmount()
  }, 60_000)

  test('names both pictures while the figure is on its way', async () => {
    vi.spyOn(Shown, 'prepare').mockReturnValue(new Promise(() => undefined))
    const page = await render(Demonstration, { motion: 'squat-depth', side: 'left' })
    await expect.element(page.getByRole('img', { name: 'The figure is loading' }).nth(1)).toBeVisible()
  }, 60_000)

  test('is drawn plainly where the processor draws', async () => {
    calm(false)
    const open = vi.spyOn(Shown, 'open')
    const page = await opened('squat-depth', { still: true })
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ plain: true }))
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  }, 60_000)

  test('prints the held end, wherever the movement was', async () => {
    calm(false)
    const draw = vi.spyOn(Shown.prototype, 'draw')
    await opened('ankle-dorsiflexion')
    await vi.waitFor(
      () => expect(new Set(draw.mock.calls.map(([, , t]) => t)).size).toBeGreaterThan(2),
      ready,
    )
    draw.mockClear()
    dispatchEvent(new Event('beforeprint'))
    const [first, second] = draw.mock.calls
    const { heldAt } = draw.mock.contexts[0] as Shown
    expect([first?.[1], first?.[2]]).toEqual([null, heldAt])
    expect([second?.[1], second?.[2]]).toEqual(['heel-up', heldAt])
  }, 60_000)

  test('another mistake can be chosen', async () => {
    calm(true)
    const page = await opened('squat-depth')
    await page.getByRole('combobox').selectOptions('The knees fall in')
    await expect.element(page.getByRole('img', { name: 'A common mistake: The knees fall in' })).toBeVisible()
  }, 60_000)

  test('gives a still for print, with the angle on it', async () => {
    const ink = { line: '#cb5f00', zero: '#3a434c', halo: '#ffffff', font: 'sans-serif' }
    const shown = await Shown.open({ motion: 'ankle-dorsiflexion', side: 'right', ink, plain: false })
    const picture = await createImageBitmap(await shown.still({ width: 400, height: 500 }))
    expect([picture.width, picture.height]).toEqual([400, 500])
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 500 })
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, 400, 500)
    let inked = 0
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs(data[i]! - 0xcb) < 6 && Math.abs(data[i + 1]! - 0x5f) < 6 && data[i + 2]! < 8) inked++
    expect(inked).toBeGreaterThan(300)
    shown.close()
  }, 60_000)
})
