import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../../src/assessment/test-result'
import { axisEnd, sideReach } from '../../../src/ui/charts/side-reach'
import { cameraMeasure } from '../../../src/protocol/measure'
import { linearScale } from '../../../src/ui/charts/linear-scale'
import { raised, trialMarks } from '../../../src/ui/charts/trial-marks'
import { followedFocus, mirrorPlace } from '../../../src/ui/overlay/mirror-place'
import { projection } from '../../../src/ui/overlay/paint'
import { skeletonOf } from '../../../src/ui/overlay/skeleton'
import { imagePoint } from '../../../src/pose/pose'
import { lungePose } from '../../../src/workbench/gallery/still-poses'
import { ankle, balance, fourOf, results, squat, stand } from '../../../src/workbench/gallery/records'

describe('the scale of a chart', () => {
  const scale = linearScale([32, 41], [0, 300], { least: 20, mostTicks: 6 })

  it('holds every value between its ends', () => {
    const [from = NaN, to = NaN] = scale.at.domain()
    expect(from).toBeLessThanOrEqual(32)
    expect(to).toBeGreaterThanOrEqual(41)
    expect([from, to].map((end) => scale.at(end))).toEqual([0, 300])
    expect([scale.ticks[0], scale.ticks.at(-1)]).toEqual([from, to])
  })

  it('never blows a small scatter up to the whole width', () => {
    const [from = NaN, to = NaN] = scale.at.domain()
    expect(to - from).toBeGreaterThanOrEqual(20)
  })

  it('has round ticks, evenly apart, not more than asked for', () => {
    const narrow = linearScale([10, 53], [0, 200], { least: 20, mostTicks: 5 })
    const gaps = narrow.ticks.slice(1).map((tick, index) => tick - (narrow.ticks[index] ?? 0))
    expect(new Set(gaps).size).toBe(1)
    expect(narrow.ticks.every((tick) => tick % (gaps[0] ?? 0) === 0)).toBe(true)
    expect(narrow.ticks.length).toBeLessThanOrEqual(5)
  })

  it('stands even without a value', () => {
    const empty = linearScale([], [0, 100], { least: 20, mostTicks: 5 })
    expect(empty.ticks.every(Number.isFinite)).toBe(true)
    expect(empty.ticks.length).toBeGreaterThan(1)
  })
})

describe('the reach of a side', () => {
  const [standing, , bottom] = results.four.results
  const standingSides = standing ? sidesOf(standing) : []

  it('is told in the unit that is shown', () => {
    const two = fourOf({ standing: { left: [stand(31)], right: [stand(40)] } }).results[0]!
    const [left] = sidesOf(two).map((side) => sideReach(side, cameraMeasure(balance)))
    expect(left?.value).toBe(31)
    // An error that is a factor, up to where the test ends.
    expect(31 / left!.from).toBeGreaterThan(1.5)
    expect(left!.to).toBe(45)
  })

  it('has no whisker at the ceiling', () => {
    for (const side of standingSides) {
      const reach = sideReach(side, cameraMeasure(balance))!
      expect([reach.from, reach.to]).toEqual([reach.value, reach.value])
    }
  })

  it('is one where both legs move together, and none without a value', () => {
    expect(sidesOf(bottom!).map((side) => sideReach(side, cameraMeasure(squat))?.side)).toEqual(['both'])
    expect(sidesOf(fourOf({}).results[0]!).map((side) => sideReach(side, cameraMeasure(balance)))).toEqual([
      null,
      null,
    ])
  })

  it('lies on an axis from nothing to the full time, where there is one', () => {
    expect([balance, ankle].map((test) => axisEnd(cameraMeasure(test)))).toEqual([45, null])
    const options = { least: 20, mostTicks: 5, end: axisEnd(cameraMeasure(balance)) }
    expect(linearScale([38.4, 45.02], [0, 450], options).ticks).toEqual([0, 15, 30, 45])
  })
})

describe('trial marks', () => {
  it('have a reason when they do not count', () => {
    const [result] = results.different.results
    const marks = result?.sides === 'each' ? trialMarks(result.right, result.metricId, ankle) : []
    expect(marks.map(({ reason }) => reason)).toEqual([null, 'Heel came up', null, null])
  })

  it('give no mark to a trial without a number', () => {
    const [result] = results.few.results
    expect(result?.sides === 'each' && trialMarks(result.left, result.metricId, ankle)).toHaveLength(2)
  })

  it('are raised until none covers another', () => {
    expect(raised([10, 30, 50], 11)).toEqual([0, 0, 0])
    expect(raised([10, 12, 14, 40], 11)).toEqual([0, 1, 2, 0])
  })
})

describe('the place of the mirror', () => {
  const picture = { width: 1280, height: 720 }
  const box = { width: 800, height: 720 }

  it('shows all of the picture, or fills the height', () => {
    expect(mirrorPlace(picture, box, 'whole', 0.5)).toMatchObject({
      width: 800,
      height: 450,
      left: 0,
      top: 135,
    })
    expect(mirrorPlace(picture, box, 'height', 0.5)).toMatchObject({ height: 720, left: -240, top: 0 })
  })

  it('never cuts head or feet, and leaves no gap at a side', () => {
    for (const focus of [0, 0.2, 0.9, 1]) {
      const place = mirrorPlace(picture, box, 'height', focus)
      expect(place.height).toBeLessThanOrEqual(box.height)
      expect(place.left).toBeLessThanOrEqual(0)
      expect(place.left + place.width).toBeGreaterThanOrEqual(box.width)
    }
  })

  it('follows the runner only near the edge of what is shown', () => {
    expect(followedFocus(0.5, 0.55, 0.6)).toBe(0.5)
    expect(followedFocus(0.5, 0.75, 0.6)).toBe(0.75)
  })
})

describe('the skeleton', () => {
  const pose = lungePose('right')
  const channel = ankle.channels['shankTilt']

  it('is flipped with a mirrored picture', () => {
    const plain = projection({ scale: 0.5, width: 640, height: 360, mirrored: false })
    const mirrored = projection({ scale: 0.5, width: 640, height: 360, mirrored: true })
    expect(plain({ x: 100, y: 40 })).toEqual({ x: 50, y: 20 })
    expect(mirrored({ x: 100, y: 40 })).toEqual({ x: 590, y: 20 })
  })

  it('takes the leg from the label of this pose and the colour from the runner', () => {
    const swapped = skeletonOf(pose, { labels: ['right'], side: 'left', channel })
    expect(swapped.measured[0]?.side).toBe('left')
    expect(swapped.measured[0]?.joints[1]).toEqual(imagePoint(pose, 'right-knee'))
  })

  it('draws the measured leg once', () => {
    const none = skeletonOf(pose, null)
    const right = skeletonOf(pose, { labels: ['right'], side: 'right', channel })
    expect(right.bones.length).toBe(none.bones.length - (right.measured[0]?.bones.length ?? 0))
  })

  it('marks the angle that the declaration measures, from the vertical through the ankle', () => {
    const { measured } = skeletonOf(pose, { labels: ['right'], side: 'right', channel })
    const at = imagePoint(pose, 'right-ankle')
    expect(measured[0]?.angle?.at).toEqual(at)
    expect(measured[0]?.angle?.along).toEqual(imagePoint(pose, 'right-knee'))
    expect(measured[0]?.angle?.reference.x).toBe(at.x)
    expect(measured[0]?.angle?.reference.y).toBeLessThan(at.y)
  })

  it('gives a test of both legs its own colour, whichever leg the model calls it', () => {
    for (const label of ['left', 'right'] as const) {
      const thigh = squat.channels['thighTilt']
      const { measured } = skeletonOf(pose, { labels: [label], side: 'both', channel: thigh })
      expect(measured[0]?.side).toBe('both')
      // The depth is an angle to the level line through the hip.
      expect(measured[0]?.angle?.reference.y).toBe(measured[0]?.angle?.at.y)
    }
  })

  it('marks no angle for a channel that is none', () => {
    const lift = ankle.channels['heelLift']
    expect(
      skeletonOf(pose, { labels: ['right'], side: 'right', channel: lift }).measured[0]?.angle,
    ).toBeNull()
  })
})
