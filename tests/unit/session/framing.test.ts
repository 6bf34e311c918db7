import { describe, expect, it } from 'vitest'
import { yawOff } from '../../../src/biomechanics/view'
import { deg } from '../../../src/math/units'
import { landmarkIndex } from '../../../src/pose/landmark'
import type { Pose } from '../../../src/pose/pose'
import { sides } from '../../../src/pose/side'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import { mobilityTest } from '../../../src/protocol/registry'
import { longestCaption } from '../../../src/session/cues'
import { setUpChecks, type Glimpse } from '../../../src/session/framing'
import type { SetUpCheckId } from '../../../src/session/state'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'

const ankle = mobilityTest('ankle-dorsiflexion')!
const bright = { luma: 143, change: 1 }

const second = (filming: FilmingOptions = {}) => filmed(standing(1000), filming)
const checks = (poses: readonly Pose[], glimpse: Partial<Glimpse> = {}) =>
  setUpChecks(ankle, 'left', { poses, empty: 0, light: bright, roll: null, ...glimpse })
/** Ids of the unmet checks, in the order in which they are best put right. */
const unmet = (...given: Parameters<typeof checks>) =>
  checks(...given)
    .filter(({ met }) => !met)
    .map(({ id }) => id)
const fixOf = (id: SetUpCheckId, ...given: Parameters<typeof checks>) =>
  checks(...given).find((check) => check.id === id)!.fix

const kneesAtTheAnkles = ({ image }: Pose): Pose['image'] => {
  const moved = image.slice() as Pose['image']
  for (const side of sides) {
    const [knee, ankle] = [landmarkIndex(`${side}-knee`) * 2, landmarkIndex(`${side}-ankle`) * 2]
    moved.set(image.slice(ankle, ankle + 2), knee)
  }
  return moved
}

describe('setUpChecks', () => {
  it('has nothing to say to a runner who stands well', () => {
    expect(unmet(second())).toEqual([])
    expect(checks(second()).every(({ fix, found }) => fix === '' && found !== '')).toBe(true)
  })

  it.each([8, 15, 30, 60])('is content at %i poses a second', (rate) => {
    expect(unmet(second({ rate }))).toEqual([])
  })

  const bad: Readonly<
    Record<string, readonly [readonly Pose[], readonly SetUpCheckId[], Partial<Glimpse>?]>
  > = {
    'too close': [transformed(second(), { scale: 1.2 }), ['whole-body', 'distance']],
    'too far away': [transformed(second(), { scale: 0.7 }), ['distance']],
    'feet out of the picture': [transformed(second(), { down: 70 }), ['whole-body']],
    'off to the side': [transformed(second(), { right: 420 }), ['whole-body']],
    'turned by 25 degrees': [second({ yaw: 25 }), ['view']],
    'the other side near': [filmed({ ...standing(1000), heading: 0 }), ['near-side']],
    'a dark room': [second(), ['light'], { light: { luma: 53, change: 1 } }],
    'a grainy picture': [second(), ['light'], { noise: 0.091 * 143 }],
    'as much grain in half the light': [second(), ['light'], { noise: 10, light: { luma: 75, change: 10 } }],
    'six poses a second': [second({ rate: 6 }), ['picture-speed']],
    nobody: [[], ['one-runner'], { empty: 20 }],
    'a second runner': [
      second().map((pose) => (pose.t < 500 ? pose : transformed([pose], { right: 200 })[0]!)),
      ['one-runner'],
    ],
    'a body that changes its size': [
      second().map((pose) => (pose.t < 500 ? pose : transformed([pose], { scale: 0.82 })[0]!)),
      ['one-runner'],
    ],
    'points that are no body': [
      second().map((pose) => ({ ...pose, image: kneesAtTheAnkles(pose) })),
      ['whole-body'],
    ],
  }

  it.each(Object.entries(bad))('names %s and nothing else', (_, [poses, ids, glimpse]) => {
    expect(unmet(poses, glimpse)).toEqual(ids)
  })

  it.each(Object.entries(bad))(
    `gives a fix of at most ${longestCaption} words for %s`,
    (_, [poses, , glimpse]) => {
      for (const { met, fix } of checks(poses, glimpse)) {
        const words = fix.split(/\s+/).filter(Boolean).length
        expect(words > 0).toBe(!met)
        expect(words).toBeLessThanOrEqual(longestCaption)
      }
    },
  )

  it('sends the runner the right way', () => {
    expect(fixOf('distance', transformed(second(), { scale: 1.2 }))).toMatch(/back/i)
    expect(fixOf('distance', transformed(second(), { scale: 0.7 }))).toMatch(/closer/i)
    expect(fixOf('whole-body', transformed(second(), { down: 70 }))).toMatch(/feet/i)
    expect(fixOf('near-side', filmed({ ...standing(1000), heading: 0 }))).toMatch(/left/i)
  })

  it('lets a runner be turned by up to 13 degrees, whose trial is measured too, and no further', () => {
    expect(unmet(second({ yaw: 12.5 }))).toEqual([])
    expect(unmet(second({ yaw: 13.5 }))).toEqual(['view'])
  })

  const lit = (luma: number): Partial<Glimpse> => ({ light: { luma, change: 1 } })
  const limits: Readonly<
    Record<string, readonly [SetUpCheckId, good: Partial<Glimpse>, bad: Partial<Glimpse>]>
  > = {
    '8 poses a second': ['picture-speed', { poses: second({ rate: 8.1 }) }, { poses: second({ rate: 7.9 }) }],
    'a roll of 5 degrees': ['camera-level', { roll: deg(4.8) }, { roll: deg(5.2) }],
    'a roll of 5 degrees to the left': ['camera-level', { roll: deg(-4.8) }, { roll: deg(-5.2) }],
    'a mean luma of 70': ['light', lit(72), lit(68)],
  }

  it.each(Object.entries(limits))('draws the line where the trial does: %s', (_, [id, good, bad]) => {
    expect([good, bad].map((glimpse) => unmet(second(), glimpse))).toEqual([[], [id]])
  })

  it('does not judge a light that nobody measured', () => {
    expect(unmet(second(), { light: null })).toEqual([])
  })

  it('hands on what a trial keeps, for what was so last time', () => {
    const readings = (glimpse: Partial<Glimpse>) =>
      Object.fromEntries(
        checks(second(), glimpse).flatMap(({ id, read }) => (read === undefined ? [] : [[id, read]])),
      )
    const distance = bodySpan(second()[0]!)
    expect(readings({ roll: deg(-3) })).toEqual({
      distance: expect.closeTo(distance, 3) as number,
      view: expect.closeTo(yawOff('sagittal', second())!, 3) as number,
      'camera-level': -3,
      light: bright.luma,
    })
    expect(Object.keys(readings({ light: null }))).toEqual(['distance', 'view'])
  })

  it('lets a picture be as grainy, and a body as large or small, as still can be measured', () => {
    expect(unmet(second(), { noise: 0.089 * 143 })).toEqual([])
    for (const share of [0.56, 0.79]) {
      const scale = share / bodySpan(second()[0]!)
      const seen = checks(transformed(second(), { scale })).find(({ id }) => id === 'distance')
      expect([share, seen?.met]).toEqual([share, true])
    }
    for (const [share, fix] of [
      [0.54, 'Too far. Step closer.'],
      [0.81, 'Too close. Step back.'],
    ] as const) {
      const scale = share / bodySpan(second()[0]!)
      expect(fixOf('distance', transformed(second(), { scale }))).toBe(fix)
    }
  })

  it('is not content while the runner turns round', () => {
    const turning = [...second().slice(0, 15), ...filmed({ ...standing(1000), heading: 0 }).slice(15)]
    expect(checks(turning).find(({ id }) => id === 'near-side')).toMatchObject({
      met: false,
      found: 'turning',
    })
  })

  it('sees one frame without a pose as no reason to worry', () => {
    expect(unmet(second(), { empty: 3 })).toEqual([])
  })

  it('takes either side near the camera where both legs are measured together, not a runner who turns', () => {
    const squat = mobilityTest('squat-depth')!
    const near = (poses: readonly Pose[]) =>
      setUpChecks(squat, 'both', { poses, empty: 0, light: bright, roll: null }).find(
        ({ id }) => id === 'near-side',
      )!
    const [left, right] = (['left', 'right'] as const).map((side) => filmed(standing(1000, { side }))) as [
      readonly Pose[],
      readonly Pose[],
    ]
    expect(near(left)).toMatchObject({ met: true, found: 'left side' })
    expect(near(right)).toMatchObject({ met: true, found: 'right side' })
    expect(near(left.map((pose, i) => (i % 2 ? pose : right[i]!))).met).toBe(false)
  })
})
