import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { poseSequenceSchema, type PoseSequence } from '../../src/pose/pose-sequence.ts'
import { ms } from '../../src/math/units.ts'
import { imagePoints, metricPoints, type Pose } from '../../src/pose/pose.ts'
import type { PlainPose } from '../accuracy/plain-poses.ts'

/** Recorded poses as files in the project's own format (src/pose/pose-sequence.ts). */

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))

/** What came out of a page as plain numbers, as the pose it was there. */
export const poseOf = ({ t, picture, image, metric, visibility }: PlainPose): Pose => ({
  t: ms(t),
  picture,
  image: imagePoints(Float32Array.from(image)),
  metric: metric && metricPoints(Float32Array.from(metric)),
  visibility: Float32Array.from(visibility),
})

export type SequenceHeader = Pick<PoseSequence, 'model' | 'mode' | 'about'>

/** Poses of one picture size as a sequence, rounded as the format says. */
export const sequenceOf = (poses: readonly Pose[], header: SequenceHeader): PoseSequence => {
  const picture = poses[0]?.picture
  if (!picture) throw new RangeError('a sequence needs at least one pose')
  return {
    format: 'evenstride-poses',
    version: 1,
    ...header,
    picture,
    frames: poses.map(({ t, image, metric, visibility }) => ({
      t: rounded(t, 3),
      image: Array.from(image, (value, i) =>
        rounded(value / (i % 2 === 0 ? picture.width : picture.height), 5),
      ),
      metric: metric && Array.from(metric, (value) => rounded(value, 4)),
      visibility: Array.from(visibility, (value) => rounded(value, 3)),
    })),
  }
}

/** Where recorded poses lie, below it a folder for each mobility test: the project's own, or another one. */
export const fixtureFolder = (folder?: string): URL =>
  folder === undefined ? new URL('../fixtures/poses/', import.meta.url) : pathToFileURL(`${folder}/`)

export const readFixture = (file: string | URL): PoseSequence =>
  poseSequenceSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))

/** The same poses give the same bytes: the time stamp of the gzip header is left out. */
export const writeFixture = (file: string | URL, sequence: PoseSequence): void => {
  writeFileSync(file, gzipSync(JSON.stringify(poseSequenceSchema.parse(sequence)), { level: 9 }))
}
