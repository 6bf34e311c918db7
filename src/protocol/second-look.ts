import { isPlace, type Channel, type ValueChannel } from '../biomechanics/channel'
import { midPoint } from '../biomechanics/limb-point'
import type { Span } from '../biomechanics/phase'
import { middleHalf } from '../biomechanics/phase-span'
import { sampleValue } from '../biomechanics/sample'
import { bodySpan } from '../biomechanics/sample-quality'
import { stance, type Stance } from '../biomechanics/stance'
import { constant } from '../math/sourced'
import { mean, median, variance } from '../math/statistics'
import type { LookModel, LookPose } from '../pose/look'
import type { Pose } from '../pose/pose'
import type { StandingCorrection } from './corrections'
import type { Metric, MobilityTest } from './define-mobility-test'
import { channelOf, movementOf } from './trial-reading'

/** Which pictures are looked at again, and which of them count. */
export const secondLookLimits = {
  picturesOfTheHold: constant(
    5,
    'count',
    'bench',
    'Pictures, each plain and mirrored: about five bring the scatter of a hold from 0.7 to 0.2 degrees; measuring.md, two looks.',
  ),
  picturesOfTheRest: constant(
    3,
    'count',
    'provisional',
    'Nothing moves in a rest: fewer pictures say as much.',
  ),
  fewestPictures: constant(
    2,
    'count',
    'provisional',
    'Of one picture alone there is no scatter, and nothing to tell a slip by.',
  ),
  sameBodyWithin: constant(
    0.15,
    'ratio',
    'provisional',
    'Of the body, in the hips’ place or the size: further from the first look it is another person, whom the network may pick in a single picture.',
  ),
} as const

/** What looking again made of a metric, in the metric's unit. */
export interface LookedValue {
  /** The median over the pictures of the mean of plain and mirrored. */
  readonly value: number
  /** The median distance between what a picture and its mirror image read. */
  readonly mirrorGap: number
  /** Standard deviation between the pictures; 0 of one. */
  readonly scatter: number
  readonly pictures: number
}

/** Whether a second look can tell this metric: a value that was held, not a time, a count or a place's scatter. */
export const isLookedAt = (test: MobilityTest, { of, during, reduce }: Metric): boolean =>
  test.phases[during]?.kind === 'plateau' && reduce === 'median-of-middle' && !isPlace(channelOf(test, of))

/** Whether a test asks for a second look at all. */
export const wantsSecondLook = (test: MobilityTest): boolean =>
  movementOf(test).kind === 'plateau' &&
  Object.values(test.metrics).some((metric) => isLookedAt(test, metric))

const spread = ({ from, to }: Span, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count)

/** The instants, on the poses' own clock, whose pictures should be looked at again. */
export const lookTimes = (test: MobilityTest, spans: Readonly<Record<string, Span>>): readonly number[] => {
  const metrics = Object.values(test.metrics).filter((metric) => isLookedAt(test, metric))
  const holds = new Set(metrics.map(({ during }) => during))
  const rests = new Set(metrics.flatMap(({ relative }) => relative?.to ?? []))
  const times = (names: ReadonlySet<string>, count: number) =>
    [...names].flatMap((name) => (spans[name] ? spread(middleHalf(spans[name]), count) : []))
  return [
    ...times(rests, secondLookLimits.picturesOfTheRest.value),
    ...times(holds, secondLookLimits.picturesOfTheHold.value),
  ]
}

const isSameBody = (first: Pose, again: Pose): boolean => {
  const height = first.picture.height
  const span = bodySpan(first) * height
  const [a, b] = [midPoint({ pose: first }, 'hip'), midPoint({ pose: again }, 'hip')]
  const isThere = Math.hypot(a.x - b.x, a.y - b.y) <= secondLookLimits.sameBodyWithin.value * span
  return isThere && Math.abs(bodySpan(again) * height - span) <= secondLookLimits.sameBodyWithin.value * span
}

/** The looks that show the body of the first look, as stances: the leg is found by geometry in each anew. */
export interface LookStance {
  readonly model: LookModel
  readonly mirrored: boolean
  readonly stance: Stance
}

export const lookStances = (
  test: MobilityTest,
  looks: readonly LookPose[],
  firstLook: readonly Stance[],
): readonly LookStance[] =>
  looks.flatMap(({ model, mirrored, pose }) => {
    const first = firstLook.toSorted((a, b) => Math.abs(a.pose.t - pose.t) - Math.abs(b.pose.t - pose.t))[0]
    if (!first || !isSameBody(first.pose, pose)) return []
    const again = stance(pose, test.leg, first.roll)
    // From the front, feet that point at the camera say nothing of a direction.
    const isTurned = test.view.plane === 'sagittal' && again.facing !== first.facing
    return isTurned ? [] : [{ model, mirrored, stance: again }]
  })

interface PictureReading {
  readonly value: number
  readonly gap: number
}

/** What each picture inside the span reads: both its views, or it does not count. */
const readings = (channel: ValueChannel, looks: readonly LookStance[], { from, to }: Span) => {
  const inside = looks.filter(({ stance: { pose } }) => pose.t >= from && pose.t <= to)
  return [...new Set(inside.map(({ stance: { pose } }) => pose.t))].flatMap(
    (t): readonly PictureReading[] => {
      const views = inside.filter(({ stance: { pose } }) => pose.t === t)
      const [plain, mirrored] = [false, true].map((wanted) => views.find((view) => view.mirrored === wanted))
      if (!plain || !mirrored) return []
      const [a, b] = [sampleValue(channel, plain.stance), sampleValue(channel, mirrored.stance)]
      return [{ value: (a + b) / 2, gap: Math.abs(a - b) }]
    },
  )
}

const held = (channel: Channel, looks: readonly LookStance[], span: Span | undefined): LookedValue | null => {
  if (isPlace(channel) || !span) return null
  const pictures = readings(channel, looks, span)
  const values = pictures.map(({ value }) => value)
  if (values.length < secondLookLimits.fewestPictures.value) return null
  return {
    value: median(values) ?? mean(values),
    mirrorGap: median(pictures.map(({ gap }) => gap)) ?? 0,
    scatter: Math.sqrt(variance(values)),
    pictures: values.length,
  }
}

/**
 * A metric that takes a share of the standing look off carries that look's doubt too, by that share. Two looks at other
 * pictures are off independently of each other, so their doubts add as errors do; signs are not let cancel, as a gap that
 * is small by luck would hide another. `scatter` is of the mean of `pictures`, and the standing look has fewer of them.
 */
const corrected = (
  hold: LookedValue,
  stood: LookedValue,
  { share, standing }: StandingCorrection,
): LookedValue => {
  const part = share.value
  const perPicture = part * Math.sqrt(hold.pictures / stood.pictures)
  return {
    ...hold,
    value: hold.value + part * (standing.value - stood.value),
    mirrorGap: Math.hypot(hold.mirrorGap, part * stood.mirrorGap),
    scatter: Math.hypot(hold.scatter, perPicture * stood.scatter),
  }
}

/** The metric as one network's second look reads it; null where it cannot. */
export const lookedValue = (
  test: MobilityTest,
  metric: Metric,
  spans: Readonly<Record<string, Span>>,
  looks: readonly LookStance[],
): LookedValue | null => {
  if (!isLookedAt(test, metric)) return null
  const { of, during, relative } = metric
  const hold = held(channelOf(test, of), looks, spans[during])
  if (!relative || !hold) return hold
  const stood = held(channelOf(test, relative.of), looks, spans[relative.to])
  return stood && corrected(hold, stood, relative)
}
