import { afterEach, describe, expect, it, vi } from 'vitest'
import { WakeLock } from '../../../src/capture/wake-lock'

/** What a browser does with wake locks: it grants one, and takes it back by itself when the page is hidden. */
const locks = () => {
  const released = vi.fn(() => Promise.resolve())
  const request = vi.spyOn(navigator.wakeLock, 'request')
  request.mockImplementation(() => Promise.resolve({ release: released } as unknown as WakeLockSentinel))
  return { request, released }
}

const become = (visibility: 'hidden' | 'visible') => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(visibility === 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

afterEach(() => vi.restoreAllMocks())

describe('the wake lock', () => {
  it('is asked for when a source starts, and given back when it stops', async () => {
    const { request, released } = locks()
    const lock = new WakeLock()
    expect(request).not.toHaveBeenCalled()
    lock.hold()
    expect(request).toHaveBeenCalledExactlyOnceWith('screen')
    lock.release()
    await vi.waitFor(() => expect(released).toHaveBeenCalledTimes(1))
  })

  it('is asked for again by a page that was hidden, and only while it is wanted', () => {
    const { request } = locks()
    const lock = new WakeLock()
    lock.hold()
    become('hidden')
    expect(request).toHaveBeenCalledTimes(1)
    become('visible')
    expect(request).toHaveBeenCalledTimes(2)
    lock.release()
    become('hidden')
    become('visible')
    expect(request).toHaveBeenCalledTimes(2)
  })

  it('that a battery saver refuses stops nobody', async () => {
    locks().request.mockRejectedValue(new DOMException('Battery low', 'NotAllowedError'))
    const lock = new WakeLock()
    lock.hold()
    await Promise.resolve()
    expect(() => lock.release()).not.toThrow()
  })
})
