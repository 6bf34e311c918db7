import { readdirSync } from 'node:fs'
import { median, sortedQuantile } from '../../src/math/statistics'
import { ms } from '../../src/math/units'
import type { Pose } from '../../src/pose/pose'
import { sequencePoses } from '../../src/pose/pose-sequence'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { mobilityTests } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { Lookout } from '../../src/session/lookout'
import { readFixture } from '../tools/pose-fixture'
import { evidenceCosts, type EvidenceCost } from './evidence-cost'
import { pictureWork } from './picture-work'

/** What our own code costs for one mobility test, the network left out. Times in milliseconds. */
export interface PipelineCost {
  readonly mobilityTestId: string
  readonly poses: number
  /** Of one pose on its way through checks, samples, phases and faults, as while a runner is watched, its picture included. */
  readonly live: { readonly median: number; readonly p95: number; readonly worst: number }
  /** Measuring a recording of `minutes` anew, all of it. */
  readonly again: { readonly minutes: number; readonly total: number; readonly perPose: number }
  readonly evidence: EvidenceCost | null
}

const recordings = new URL('../fixtures/poses/', import.meta.url)

/** The clean recordings of a test, one after the other, again and again until the film is so long. */
const film = ({ id }: MobilityTest, minutes: number): readonly Pose[] => {
  const folder = new URL(`${id}/`, recordings)
  const files = readdirSync(folder).filter((name) => name.endsWith('-clean.pose.json.gz'))
  const takes = files.map((file) => sequencePoses(readFixture(new URL(file, folder))))
  const poses: Pose[] = []
  const end = minutes * 60_000
  for (let at = 0, take = 0; at < end; take++) {
    const next = takes[take % takes.length]!
    for (const pose of next) if (at + pose.t < end) poses.push({ ...pose, t: ms(at + pose.t) })
    at += next.at(-1)!.t + 34
  }
  return poses
}

const liveCost = async (test: MobilityTest, poses: readonly Pose[]): Promise<PipelineCost['live']> => {
  const lookout = new Lookout(test, test.sides === 'both' ? 'both' : 'left', 'either-leg')
  const pictures = pictureWork()
  const took: number[] = []
  for (const pose of poses) {
    const start = performance.now()
    const { keep } = lookout.push({ t: pose.t, pose, ...(await pictures.look(pose)) })
    pictures.keep(keep)
    took.push(performance.now() - start)
  }
  const sorted = took.toSorted((a, b) => a - b)
  return { median: median(sorted) ?? 0, p95: sortedQuantile(sorted, 0.95), worst: sorted.at(-1)! }
}

const againCost = (test: MobilityTest, poses: readonly Pose[], minutes: number): PipelineCost['again'] => {
  const start = performance.now()
  measuredTrials(test, test.sides === 'both' ? 'both' : 'either', poses)
  const total = performance.now() - start
  return { minutes, total, perPose: total / poses.length }
}

const costOf = async (test: MobilityTest, minutes: number): Promise<PipelineCost> => {
  const poses = film(test, minutes)
  // Twice, so that what is measured is compiled.
  await liveCost(test, poses.slice(0, 600))
  return {
    mobilityTestId: test.id,
    poses: poses.length,
    live: await liveCost(test, poses),
    again: againCost(test, poses, minutes),
    evidence: evidenceCosts(test, poses),
  }
}

/** Every declared mobility test over a film of so many minutes, one after the other. */
export const pipelineCosts = async (minutes: number): Promise<readonly PipelineCost[]> => {
  const costs: PipelineCost[] = []
  for (const test of mobilityTests) costs.push(await costOf(test, minutes))
  return costs
}
