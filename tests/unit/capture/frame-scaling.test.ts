import { expect, test } from 'vitest'
import { liveSize } from '../../../src/capture/pose-worker/frame-scaling'

test.each([
  ['a wide picture', { width: 1280, height: 720 }, { width: 640, height: 360 }],
  ['an upright one', { width: 1080, height: 1920 }, { width: 360, height: 640 }],
  ['a small one, left as it is', { width: 320, height: 240 }, { width: 320, height: 240 }],
])('%s', (_, picture, live) => {
  expect(liveSize(picture)).toEqual(live)
})
