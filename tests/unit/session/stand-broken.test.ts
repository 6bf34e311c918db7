import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../src/session/state'
import { filmed } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'
import { opened } from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

/** A runner who stands as asked in a room that goes dark for good, a second after this stage was reached. */
const darkIn = (kind: Stage['kind']) => {
  const { written, conductor } = writtenDown()
  conductor.dispatch(opened())
  conductor.hear(readyEvent)
  let darkFrom = Infinity
  for (const event of poseEvents(filmed(standing(25_000)))) {
    if (event.kind !== 'pose') continue
    const { t } = event.pose
    if (darkFrom === Infinity && conductor.state.stage.kind === kind) darkFrom = t + 1000
    conductor.hear({ ...event, light: { luma: t < darkFrom ? 143 : 40, change: 1 } })
  }
  return { captions: written.captions, stage: conductor.state.stage, darkFrom, events: conductor.events }
}

describe.each(['testing-room', 'counting-down'] as const)('a room that goes dark while %s', (kind) => {
  const { captions, stage, darkFrom, events } = darkIn(kind)

  it('breaks the stand, and says why', () => {
    expect(darkFrom).toBeLessThan(24_000)
    expect(events.filter((event) => event.kind === 'moved-too-early')).toHaveLength(1)
    expect(captions.slice(-2)).toEqual(['Stand still again', 'More light, please'])
  })

  it('shows why for as long as it is so', () => {
    expect(stage.kind).toBe('positioning')
    const unmet = stage.kind === 'positioning' ? stage.checks.filter(({ met }) => !met) : []
    expect(unmet.map(({ id, fix }) => [id, fix])).toEqual([['light', 'More light, please.']])
  })
})

it('a runner who moved is shown the checks anew, all met: nothing but moving broke the stand', () => {
  const { conductor } = writtenDown()
  conductor.dispatch(opened())
  conductor.hear(readyEvent)
  let movedAt = Infinity
  for (const event of poseEvents(filmed(standing(25_000)))) {
    if (event.kind !== 'pose') continue
    const { t } = event.pose
    if (movedAt === Infinity && conductor.state.stage.kind === 'testing-room') movedAt = t + 1000
    const isMoving = t >= movedAt && t < movedAt + 300
    const image = event.pose.image.map((v, i) =>
      isMoving && i % 2 === 0 ? v + 20 : v,
    ) as typeof event.pose.image
    conductor.hear({ ...event, pose: { ...event.pose, image } })
    if (conductor.state.stage.kind === 'positioning' && t > movedAt + 700) break
  }
  const { stage } = conductor.state
  expect(stage.kind).toBe('positioning')
  const checks = stage.kind === 'positioning' ? stage.checks : []
  expect(checks.length).toBeGreaterThan(0)
  expect(checks.every(({ met }) => met)).toBe(true)
})
