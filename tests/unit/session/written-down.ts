import type { Pose } from '../../../src/pose/pose'
import { Conductor, type Edge } from '../../../src/session/conductor'
import type { KeepOrder, LookRequest, PoseSourceEvent } from '../../../src/session/ports'
import type { SessionEffect } from '../../../src/session/effect'
import type { LiveView, SessionState } from '../../../src/session/state'
import { engine } from './event-list'

/** An edge that writes down what it is told. */
export const writtenDown = () => {
  const written = {
    effects: [] as SessionEffect[],
    captions: [] as string[],
    live: [] as (LiveView | null)[],
    kept: [] as KeepOrder[],
    asked: [] as LookRequest[],
  }
  let ids = 0
  let lastCue = 0
  const edge: Edge = {
    now: () => '2026-05-01T08:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    perform: (effect) => written.effects.push(effect),
    show: ({ cue }: SessionState) => {
      if (cue && cue.nth !== lastCue) written.captions.push(cue.caption)
      lastCue = cue?.nth ?? lastCue
    },
    showLive: (live) => written.live.push(live),
    keepPictures: (order) => written.kept.push(order),
    lookAgain: (request) => written.asked.push(request),
  }
  return { written, conductor: new Conductor(edge) }
}

export const readyEvent: PoseSourceEvent = { kind: 'ready', picture: { width: 960, height: 540 }, engine }
export const poseEvents = (poses: readonly Pose[]): readonly PoseSourceEvent[] =>
  poses.map((pose) => ({ kind: 'pose', pose, light: { luma: 143, change: 1 } }))
