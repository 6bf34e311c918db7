import { expect, test } from 'vitest'
import { FrameSlot } from '../../../src/capture/pose-worker/frame-slot'
import type { Frame } from '../../../src/capture/pose-worker/messages'
import { ms } from '../../../src/math/units'

const frames = (count: number) => {
  const closed: number[] = []
  const made = Array.from({ length: count }, (_, index) => {
    const frame: Frame = { width: 4, height: 3, close: () => void closed.push(index) }
    return { frame, t: ms(index) }
  })
  return { closed, made }
}

test('the newest waiting frame replaces the older, which is closed', () => {
  const slot = new FrameSlot()
  const { closed, made } = frames(60)
  slot.put(made[0]!)
  expect(slot.take()).toBe(made[0])
  for (const next of made.slice(1)) slot.put(next)
  expect(slot.take()).toBeNull()
  expect(closed).toEqual(Array.from({ length: 58 }, (_, index) => index + 1))
  expect(slot.framesOpen).toBe(2)
  slot.returned()
  expect(slot.take()).toBe(made[59])
  slot.returned()
  expect(slot.framesOpen).toBe(0)
})

test('an answer that nobody waits for changes nothing', () => {
  const slot = new FrameSlot()
  slot.returned()
  expect(slot.framesOpen).toBe(0)
})

test('emptying closes the waiting frame and lets go of the one that is out', async () => {
  const slot = new FrameSlot()
  const { closed, made } = frames(2)
  slot.put(made[0]!)
  slot.take()
  slot.put(made[1]!)
  const idle = slot.whenIdle()
  slot.empty()
  await idle
  expect(closed).toEqual([1])
  expect(slot.framesOpen).toBe(0)
})

test('is not idle while a frame is out', async () => {
  const slot = new FrameSlot()
  const { made } = frames(1)
  slot.put(made[0]!)
  slot.take()
  let isIdle = false
  const idle = slot.whenIdle().then(() => (isIdle = true))
  await Promise.resolve()
  expect(isIdle).toBe(false)
  slot.returned()
  await idle
  expect(isIdle).toBe(true)
})
