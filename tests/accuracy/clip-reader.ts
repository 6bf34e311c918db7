import { median } from '../../src/math/statistics'
import { deg } from '../../src/math/units'
import type { Pose } from '../../src/pose/pose'
import type { TrialOutcome, TrialSide } from '../../src/protocol/outcome'
import { mobilityTest } from '../../src/protocol/registry'
import { trialOutcome } from '../../src/protocol/trial'
import type { EndedTrial } from '../../src/protocol/trial-series'
import { setUpChecks } from '../../src/session/framing'
import { lookTimesOf } from '../../src/session/look-order'
import { Lookout } from '../../src/session/lookout'
import type { PoseSource, PoseSourceEvent } from '../../src/session/ports'

/** What the product makes of one clip: every attempt, with both looks, and the live checks second by second. */
export interface ClipReading {
  readonly trials: readonly {
    /** The movement, milliseconds of the clip. */
    readonly from: number
    readonly to: number
    readonly outcome: TrialOutcome
  }[]
  /** Set-up check id -> the share of the clip's seconds in which it was not met. */
  readonly unmet: Readonly<Record<string, number>>
  readonly luma: number | null
  readonly roll: number | null
  readonly poses: number
  /** Pictures in which nobody was found. */
  readonly empty: number
  /** What ended it early; null when it was read to its end. */
  readonly fault: string | null
}

interface SecondSeen {
  readonly poses: Pose[]
  empty: number
  luma: number | null
  roll: number | null
}

/** Hears a source to its end, as the session would with every picture looked at. */
export class ClipReader {
  readonly #source: PoseSource
  readonly #lookout: Lookout
  readonly #test
  readonly #side: TrialSide
  readonly #ended: EndedTrial[] = []
  readonly #outcomes: TrialOutcome[] = []
  readonly #seconds: SecondSeen[] = []
  #fault: string | null = null

  constructor(source: PoseSource, mobilityTestId: string, side: TrialSide) {
    const test = mobilityTest(mobilityTestId)
    if (!test) throw new Error(`There is no mobility test "${mobilityTestId}"`)
    this.#test = test
    this.#side = side
    this.#lookout = new Lookout(test, side, 'either-leg')
    this.#source = source
  }

  read(): Promise<ClipReading> {
    return new Promise((resolve) => {
      this.#source.start((event) => {
        this.#hear(event)
        if (event.kind === 'ended' || event.kind === 'fault') resolve(this.#reading())
      })
    })
  }

  #hear(event: PoseSourceEvent): void {
    if (event.kind === 'fault') this.#fault = `${event.fault.code}: ${event.fault.detail}`
    if (event.kind === 'looked') {
      const { attempt } = this.#ended[Number(event.id)]!
      this.#outcomes[Number(event.id)] = trialOutcome(this.#test, 'either', attempt, event.looks)
    }
    if (event.kind !== 'pose' && event.kind !== 'nobody') return
    const pose = event.kind === 'pose' ? event.pose : null
    const t = event.kind === 'pose' ? event.pose.t : event.t
    this.#note(t, pose, event)
    const { sightings, keep } = this.#lookout.push({ t, pose, ...event })
    this.#source.keep(keep)
    for (const sighting of sightings) if (sighting.kind === 'trial-sighted') this.#trial(sighting.ended)
  }

  #trial(ended: EndedTrial): void {
    const id = this.#ended.push(ended) - 1
    this.#outcomes.push(ended.outcome)
    const times = lookTimesOf(this.#test, ended)
    if (times.length > 0) this.#source.lookAgain({ id: String(id), times })
  }

  #note(
    t: number,
    pose: Pose | null,
    { light, roll }: Extract<PoseSourceEvent, { kind: 'pose' | 'nobody' }>,
  ) {
    const second = (this.#seconds[Math.floor(t / 1000)] ??= { poses: [], empty: 0, luma: null, roll: null })
    if (pose) second.poses.push(pose)
    else second.empty++
    second.luma = light?.luma ?? second.luma
    second.roll = roll ?? second.roll
  }

  #unmet(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (const { poses, empty, luma, roll } of this.#seconds) {
      const light = luma === null ? null : { luma, change: null }
      const glimpse = { poses, empty, light, roll: roll === null ? null : deg(roll) }
      for (const { id, met } of setUpChecks(this.#test, this.#side, glimpse))
        if (!met) counts[id] = (counts[id] ?? 0) + 1 / this.#seconds.length
    }
    return counts
  }

  #reading(): ClipReading {
    return {
      trials: this.#ended.map(({ attempt: { movement } }, i) => ({
        from: movement.span.from,
        to: movement.span.to,
        outcome: this.#outcomes[i]!,
      })),
      unmet: this.#unmet(),
      luma: median(this.#seconds.flatMap(({ luma }) => luma ?? [])),
      roll: median(this.#seconds.flatMap(({ roll }) => roll ?? [])),
      poses: this.#seconds.reduce((sum, { poses }) => sum + poses.length, 0),
      empty: this.#seconds.reduce((sum, { empty }) => sum + empty, 0),
      fault: this.#fault,
    }
  }
}
