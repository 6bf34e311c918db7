import { describe, expect, it } from 'vitest'
import type { LookPose } from '../../../src/pose/look'
import { imagePoints, type Pose } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import { lookOf } from '../../../src/protocol/looks'
import type { MeasuredTrial } from '../../../src/protocol/outcome'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import { lookTimes, wantsSecondLook } from '../../../src/protocol/second-look'
import { trialOutcome } from '../../../src/protocol/trial'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { lookTimesOf } from '../../../src/session/look-order'
import { filmed } from '../../tools/synthetic-runner'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { rolledBy, transformed } from '../../tools/synthetic-runner-trouble'

const deeper = 5
const film = (peak: number) => filmed(lunge({ trials: [{ peak }] }))
const [first, again] = [film(38), film(38 + deeper)]
const [trial] = measuredTrials(ankle, 'left', first)
const { attempt, outcome } = trial!
if (outcome.kind !== 'measured') throw new TypeError(outcome.kind)

const began = trial!.poses[0]!.t
const hold = outcome.phases['endRange']!
const times = lookTimes(ankle, { endRange: { from: hold.from + began, to: hold.to + began } })
const at = (poses: readonly Pose[], t: number): Pose =>
  poses.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t))[0]!

/** Looks at the hold's pictures in which the leg bends further than in the live ones, by what each view sees of it. */
const looks = (
  model: LookPose['model'],
  seen: { plain: readonly Pose[] | null; mirrored: readonly Pose[] | null },
  when = times,
): readonly LookPose[] =>
  when.flatMap((t) =>
    ([false, true] as const).flatMap((mirrored) => {
      const poses = mirrored ? seen.mirrored : seen.plain
      return poses ? [{ model, mirrored, pose: at(poses, t) }] : []
    }),
  )

const judged = (given: readonly LookPose[]): MeasuredTrial => {
  const found = trialOutcome(ankle, 'left', attempt, given)
  if (found.kind !== 'measured') throw new TypeError(found.kind)
  return found
}
const value = ({ metrics }: MeasuredTrial) => metrics['dorsiflexion']!

describe('the second look', () => {
  it('asks for five instants in the middle of the hold', () => {
    expect(times).toHaveLength(5)
    const quarter = (hold.to - hold.from) / 4
    for (const t of times) {
      expect(t).toBeGreaterThan(hold.from + began + quarter)
      expect(t).toBeLessThan(hold.to + began - quarter)
    }
  })

  it('gives the number, and keeps that of the first beside it', () => {
    const found = judged(looks('heavy', { plain: again, mirrored: again }))
    expect(value(found)).toBeCloseTo(38 + deeper, 1)
    expect(found.looks.first['dorsiflexion']).toBeCloseTo(38, 1)
    expect(found.looks.second.heavy?.['dorsiflexion']).toMatchObject({ pictures: 5 })
    expect(lookOf(found.looks, 'dorsiflexion')).toBe('heavy')
  })

  it('is the mean of a picture and its mirror image, and says how far they were apart', () => {
    const found = judged(looks('heavy', { plain: first, mirrored: again })).looks.second.heavy![
      'dorsiflexion'
    ]!
    expect(found.value).toBeCloseTo(38 + deeper / 2, 1)
    expect(found.mirrorGap).toBeCloseTo(deeper, 1)
  })

  it('prefers heavy to full, and full to none', () => {
    const full = looks('full', { plain: again, mirrored: again })
    const heavy = looks('heavy', { plain: first, mirrored: first })
    expect(value(judged(full))).toBeCloseTo(38 + deeper, 1)
    expect(value(judged([...full, ...heavy]))).toBeCloseTo(38, 1)
    expect(Object.keys(judged([...full, ...heavy]).looks.second)).toEqual(['heavy', 'full'])
    expect(judged([])).toEqual(outcome)
  })

  it.each<readonly [string, readonly LookPose[]]>([
    ['only one view of each picture', looks('heavy', { plain: again, mirrored: null })],
    ['a single picture', looks('heavy', { plain: again, mirrored: again }, times.slice(0, 1))],
    [
      'another body',
      looks('heavy', {
        plain: transformed(again, { right: 200 }),
        mirrored: transformed(again, { right: 200 }),
      }),
    ],
    [
      'a body of another size',
      looks('heavy', {
        plain: transformed(again, { scale: 0.6 }),
        mirrored: transformed(again, { scale: 0.6 }),
      }),
    ],
    [
      'pictures from before the hold',
      looks('heavy', { plain: again, mirrored: again }, [began, began + 200]),
    ],
  ])('leaves the first look as it is when it has %s', (_, given) => {
    expect(judged(given)).toEqual(outcome)
  })

  it('leaves out a pose that faces the other way', () => {
    const turned = again.map((pose) => ({
      ...pose,
      image: imagePoints(
        Float32Array.from(pose.image, (at_, i) => (i % 2 === 0 ? 2 * pose.image[46]! - at_ : at_)),
      ),
    }))
    expect(judged(looks('heavy', { plain: turned, mirrored: turned }))).toEqual(outcome)
  })

  it('is a doubt when it lies further from the first than the method can tell apart', () => {
    const far = film(38 + deeper + 1)
    expect(judged(looks('heavy', { plain: far, mirrored: far })).flags).toContain('looks-disagree')
    expect(judged(looks('heavy', { plain: first, mirrored: first })).flags).not.toContain('looks-disagree')
  })

  it('takes the standing error off by what it reads of the standing itself', () => {
    const poses = filmed(hipExtension({ trials: [{}] }))
    const [hipTrial] = measuredTrials(hip, 'left', poses)
    const found = hipTrial!.outcome
    if (found.kind !== 'measured') throw new TypeError(found.kind)
    const from = hipTrial!.poses[0]!.t
    const spans = Object.fromEntries(
      Object.entries(found.phases).map(([id, span]) => [id, { from: span.from + from, to: span.to + from }]),
    )
    const wanted = lookTimes(hip, spans)
    expect(wanted).toHaveLength(8)
    const given = looks('heavy', { plain: poses, mirrored: poses }, wanted)
    const looked = trialOutcome(hip, 'left', hipTrial!.attempt, given)
    if (looked.kind !== 'measured') throw new TypeError(looked.kind)
    expect(looked.metrics['hipExtension']).toBeCloseTo(found.metrics['hipExtension']!, 1)
    // Without its standing there is nothing to take off, so the first look stays.
    const holdOnly = looks('heavy', { plain: poses, mirrored: poses }, wanted.slice(3))
    expect(trialOutcome(hip, 'left', hipTrial!.attempt, holdOnly)).toEqual(found)
  })

  it('keeps of a standing look that is taken off the doubt too, by the share that is taken', () => {
    const poses = filmed(hipExtension({ trials: [{}] }))
    const [hipTrial] = measuredTrials(hip, 'left', poses)
    const found = hipTrial!.outcome
    if (found.kind !== 'measured') throw new TypeError(found.kind)
    const wanted = lookTimesOf(hip, hipTrial!)
    const [rests, holds] = [wanted.slice(0, 3), wanted.slice(3)]
    // Mirrored, everything leans by so many degrees: the thigh reads as much more or less.
    const seen = (rest: number, hold: number) => {
      const views = (when: readonly number[], gap: number) =>
        looks('heavy', { plain: poses, mirrored: rolledBy(poses, gap) }, when)
      const outcomeOf = trialOutcome(hip, 'left', hipTrial!.attempt, [
        ...views(rests, rest),
        ...views(holds, hold),
      ])
      if (outcomeOf.kind !== 'measured') throw new TypeError(outcomeOf.kind)
      return outcomeOf.looks.second.heavy!['hipExtension']!
    }
    const share = hip.metrics.hipExtension.relative.share.value
    expect(seen(0, 2).mirrorGap).toBeCloseTo(2, 1)
    expect(seen(3, 0).mirrorGap).toBeCloseTo(3 * share, 1)
    expect(seen(3, 2).mirrorGap).toBeCloseTo(Math.hypot(2, 3 * share), 1)
    expect(seen(-3, 2).mirrorGap).toBeCloseTo(Math.hypot(2, 3 * share), 1)
  })

  it('keeps the scatter of the standing pictures too, of which there are fewer', () => {
    const poses = filmed(hipExtension({ trials: [{}] }))
    const [hipTrial] = measuredTrials(hip, 'left', poses)
    const wanted = lookTimesOf(hip, hipTrial!)
    const leaning = [-2, 0, 2]
    const given = wanted.flatMap((t, i) => {
      const seen = i < 3 ? rolledBy(poses, leaning[i]!) : poses
      return looks('heavy', { plain: seen, mirrored: seen }, [t])
    })
    const found = trialOutcome(hip, 'left', hipTrial!.attempt, given)
    if (found.kind !== 'measured') throw new TypeError(found.kind)
    const { scatter, pictures } = found.looks.second.heavy!['hipExtension']!
    const share = hip.metrics.hipExtension.relative.share.value
    // Three standing pictures that scatter by 2 degrees leave 2 / sqrt(3) on what is taken off.
    expect(scatter / Math.sqrt(pictures)).toBeCloseTo((share * 2) / Math.sqrt(3), 1)
  })

  it('is not wanted of a stand on one leg, which is told by its time', () => {
    expect(wantsSecondLook(ankle)).toBe(true)
    expect(wantsSecondLook(balance)).toBe(false)
  })
})

describe('a look at another body', () => {
  const there = at(first, times[2]!)
  const body = bodySpan(there) * there.picture.height
  const counted = (other: readonly Pose[]) =>
    judged(looks('heavy', { plain: other, mirrored: other })).looks.second.heavy !== undefined

  it('is one whose hips lie further away than 0.15 of the body', () => {
    expect(counted(transformed(first, { right: 0.145 * body }))).toBe(true)
    expect(counted(transformed(first, { right: 0.155 * body }))).toBe(false)
  })

  it('is one that is larger or smaller by more than 0.15', () => {
    for (const way of [1, -1]) {
      expect(counted(transformed(first, { scale: 1 + way * 0.14 }))).toBe(true)
      expect(counted(transformed(first, { scale: 1 + way * 0.16 }))).toBe(false)
    }
  })
})
