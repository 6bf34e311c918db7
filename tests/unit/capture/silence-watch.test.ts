import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SilenceWatch } from '../../../src/capture/silence-watch'
import { ms } from '../../../src/math/units'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const watched = () => {
  const told = vi.fn()
  return { told, watch: new SilenceWatch(ms(1000), told) }
}

it('tells once that nothing came for so long, with a moment for what is late', () => {
  const { told, watch } = watched()
  watch.heard()
  vi.advanceTimersByTime(1199)
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(told).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveBeenCalledOnce()
})

it('begins anew with whatever comes, in the moment of grace too', () => {
  const { told, watch } = watched()
  for (let n = 0; n < 10; n++) {
    watch.heard()
    vi.advanceTimersByTime(1150)
  }
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(50)
  expect(told).toHaveBeenCalledOnce()
})

it('says nothing before it is begun, and after it was stopped', () => {
  const { told, watch } = watched()
  vi.advanceTimersByTime(5000)
  watch.heard()
  vi.advanceTimersByTime(1100)
  watch.stop()
  vi.advanceTimersByTime(5000)
  expect(told).not.toHaveBeenCalled()
})
