import { unlikeSetUp, type SetUpNow, type SetUpThen } from '../assessment/conditions-then'
import { modelOf } from '../assessment/likeness'
import type { PoseEngine } from '../session/ports'
import type { SetUpCheck } from '../session/state'

/** What is known of a test's set-up before its first trial. */
export const setUpNow = (checks: readonly SetUpCheck[], engine: PoseEngine | null): SetUpNow => {
  const read = (id: SetUpCheck['id']) => checks.find((check) => check.id === id)?.read ?? null
  return {
    bodySpan: read('distance'),
    roll: read('camera-level'),
    luma: read('light'),
    model: engine && modelOf(engine),
  }
}

/** Each way in which the set-up is not as last time, with what to do: while there is time for it. */
export const notAsThen = (then: SetUpThen | undefined, now: SetUpNow): readonly string[] =>
  unlikeSetUp(then, now).map((what) => {
    switch (what) {
      case 'model':
        return 'Another pose model reads you than then.'
      case 'distance':
        return (now.bodySpan ?? 0) > (then?.bodySpan ?? 0)
          ? 'You stand nearer than then: step back.'
          : 'You stand further away than then: step closer.'
      case 'tilt':
        return 'The camera leans another way than then.'
      case 'light':
        return (now.luma ?? 0) > (then?.luma ?? 0)
          ? 'It is much brighter than then.'
          : 'It is much darker than then.'
    }
  })
