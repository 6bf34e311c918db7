import { isPlace } from '../../src/biomechanics/channel'
import { sampleValue } from '../../src/biomechanics/sample'
import { stance } from '../../src/biomechanics/stance'
import { deg } from '../../src/math/units'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { channelOf, movementOf } from '../../src/protocol/trial-reading'
import { filmed, type Scene } from '../tools/synthetic-runner'

/** What the channel that makes a test's trials reads of a scene at one moment, in the channel's unit. */
export const movementValue = (test: MobilityTest, { motion, heading }: Scene, t: number): number => {
  const channel = channelOf(test, movementOf(test).of)
  if (isPlace(channel)) throw new Error(`${test.id}: a movement needs a channel with a value`)
  const [pose] = filmed({ motion: () => motion(t), heading, duration: 0 })
  return sampleValue(channel, stance(pose!, test.leg, deg(0)))
}

/** Where a function that only rises or only falls between two places comes to `wanted`, by halving. */
export const placeOf = (
  wanted: number,
  read: (place: number) => number,
  [from, to]: readonly [number, number],
): number => {
  const isRising = read(to) > read(from)
  let [low, high] = [from, to]
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2
    if (read(middle) < wanted === isRising) low = middle
    else high = middle
  }
  return (low + high) / 2
}
