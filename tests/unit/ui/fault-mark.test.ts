import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/biomechanics/channel'
import { imagePoint, type Point, type Pose } from '../../../src/pose/pose'
import type { LandmarkName } from '../../../src/pose/landmark'
import { mobilityTests } from '../../../src/protocol/registry'
import { faultMark } from '../../../src/ui/overlay/fault-mark'
import { filmed } from '../../tools/synthetic-runner'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'

const [pose] = filmed(frontSquat()) as [Pose]
const point = (name: LandmarkName) => imagePoint(pose, name)
const middle = (part: 'hip' | 'shoulder'): Point => {
  const [left, right] = [point(`left-${part}`), point(`right-${part}`)]
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
}
const sole = [point('right-heel'), point('right-foot-index')]
const otherSole = [point('left-heel'), point('left-foot-index')]
const trunk = [middle('hip'), middle('shoulder')]
const both = (part: 'shoulder' | 'hip' | 'knee' | 'ankle') => [point(`left-${part}`), point(`right-${part}`)]

/** The right leg is the measured one. */
const places: {
  readonly [Kind in Channel['kind']]: readonly [Extract<Channel, { kind: Kind }>, readonly Point[]]
} = {
  lift: [{ kind: 'lift', unit: 'deg', point: 'heel', about: 'foot', limb: 'this' }, sole],
  slide: [{ kind: 'slide', unit: 'ratio', point: 'foot-index', in: 'foot', limb: 'this' }, sole],
  drift: [
    { kind: 'drift', unit: 'ratio', point: 'ankle', about: 'room', in: 'shank', limb: 'other' },
    otherSole,
  ],
  'segment-tilt': [
    {
      kind: 'segment-tilt',
      unit: 'deg',
      segment: 'trunk',
      from: 'vertical',
      positive: 'forward',
      limb: 'this',
    },
    trunk,
  ],
  'segment-angle': [
    { kind: 'segment-angle', unit: 'deg', segment: 'shank', against: 'foot', limb: 'this' },
    [point('right-ankle'), point('right-knee')],
  ],
  'joint-angle': [
    { kind: 'joint-angle', unit: 'deg', joint: 'knee', positive: 'flexion', limb: 'this' },
    [point('right-knee'), point('right-knee')],
  ],
  'side-lean': [{ kind: 'side-lean', unit: 'deg' }, trunk],
  'shoulder-line': [{ kind: 'shoulder-line', unit: 'deg' }, both('shoulder')],
  sway: [{ kind: 'sway', unit: 'ratio' }, both('hip')],
  'hips-height': [{ kind: 'hips-height', unit: 'ratio' }, both('hip')],
  height: [{ kind: 'height', unit: 'ratio', point: 'ankle' }, otherSole],
  shift: [{ kind: 'shift', unit: 'ratio', point: 'hip', over: 'ankle' }, both('hip')],
  breadth: [{ kind: 'breadth', unit: 'ratio', point: 'knee', in: 'ankle' }, both('knee')],
  'knees-off-line': [{ kind: 'knees-off-line', unit: 'ratio', of: 'mean' }, both('knee')],
}

describe('where a fault is drawn', () => {
  it.each(Object.entries(places))('of a channel %s', (_, [channel, part]) => {
    expect(faultMark(pose, 'right', channel).part).toEqual(part)
  })

  it('rings the very point of a foot, and the middle of a trunk', () => {
    expect(faultMark(pose, 'right', places.lift[0]).at).toEqual(point('right-heel'))
    expect(faultMark(pose, 'right', places.slide[0]).at).toEqual(point('right-foot-index'))
    const [low, high] = trunk as [Point, Point]
    expect(faultMark(pose, 'right', places['side-lean'][0]).at).toEqual({
      x: (low.x + high.x) / 2,
      y: (low.y + high.y) / 2,
    })
  })

  it('is no foot for a fault of the trunk, in every test that has one', () => {
    const trunkFaults = mobilityTests.flatMap(({ faults, channels }) =>
      Object.values(faults).flatMap(({ of }) => {
        const channel = channels[of]!
        return channel.kind === 'segment-tilt' && channel.segment === 'trunk' ? [channel] : []
      }),
    )
    expect(trunkFaults.length).toBeGreaterThan(1)
    for (const channel of trunkFaults) expect(faultMark(pose, 'left', channel).part).toEqual(trunk)
  })
})
