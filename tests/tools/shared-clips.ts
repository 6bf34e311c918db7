import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ms } from '../../src/math/units.ts'
import { landmarkCount } from '../../src/pose/landmark.ts'
import { imagePoints, metricPoints, type Pose } from '../../src/pose/pose.ts'

/**
 * The one importer of the fixtures that lie beside the project: rendered clips with exact truth, and recordings of
 * real people. Where they are absent the tests that want them skip, and say so.
 */
export const sharedClips = new URL('../../../shared/fixtures/clips/', import.meta.url)
export const sharedRecordings = new URL('../../../shared/fixtures/poses-real/', import.meta.url)

interface RecordedPoses {
  readonly width: number
  readonly height: number
  readonly frames: readonly {
    readonly t: number
    readonly lm: readonly number[][]
    readonly w: readonly number[][]
  }[]
}

export interface LegAngles {
  readonly tibia: number
  readonly thigh: number
  readonly knee: number
  readonly hipExt: number
  readonly footPitch: number
  /** Metres off the line from hip to ankle, positive towards the midline. */
  readonly kneeMedial: number
}

export interface TrueFrame {
  /** Seconds. */
  readonly t: number
  readonly flags: { readonly handsOn?: boolean }
  /** Joint centres in metres: x to the runner's left, y up. */
  readonly j3: Readonly<Record<string, readonly [number, number, number]>>
  /** In pixels of the picture. */
  readonly j2: Readonly<Record<string, readonly [number, number]>>
  readonly a: {
    readonly trunkLean: number
    readonly midHip: readonly [number, number, number]
    readonly L: LegAngles
    readonly R: LegAngles
  }
}

export interface ClipTruth {
  readonly meta: {
    readonly clip: string
    readonly test: string
    readonly side: 'L' | 'R' | null
    readonly fps: number
    readonly cam: {
      readonly view: string
      readonly az: number
      readonly roll: number
      readonly width: number
      readonly height: number
      /** Share of a bright room's light, where the maker of the clip knows it. */
      readonly light?: number
    }
    readonly body: { readonly name: string; readonly height: number }
    readonly reps:
      | readonly {
          readonly i: number
          readonly v: number
          readonly start: number
          readonly top: number
          readonly topEnd: number
        }[]
      | null
    readonly phases?: readonly { readonly side: 'L' | 'R'; readonly a: number; readonly b: number }[] | null
  }
  readonly frames: readonly TrueFrame[]
}

/** Whether a folder lies beside the project: tests that walk over it need to know before they are run. */
export const hasShared = (folder: URL): boolean => existsSync(folder)

/** What a gzipped JSON file holds. */
export const unpacked = (url: URL): unknown => JSON.parse(gunzipSync(readFileSync(url)).toString('utf8'))

export const recordedPoses = (url: URL): readonly Pose[] => {
  const { width, height, frames } = unpacked(url) as RecordedPoses
  return frames.flatMap(({ t, lm, w }) => {
    const marks = lm[0]
    if (!marks) return []
    const each = Array.from({ length: landmarkCount }, (_, i) => i)
    return [
      {
        t: ms(t * 1000),
        picture: { width, height },
        image: imagePoints(
          Float32Array.from(each.flatMap((i) => [marks[i * 4]! * width, marks[i * 4 + 1]! * height])),
        ),
        metric: w[0]
          ? metricPoints(Float32Array.from(each.flatMap((i) => w[0]!.slice(i * 4, i * 4 + 3))))
          : null,
        visibility: Float32Array.from(each, (i) => marks[i * 4 + 3]!),
      },
    ]
  })
}

export const clipPoses = (clip: string) => recordedPoses(new URL(`${clip}.pose.json.gz`, sharedClips))
export const clipTruth = (clip: string) =>
  unpacked(new URL(`${clip}.truth.json.gz`, sharedClips)) as ClipTruth
export const clipNames = (): readonly string[] =>
  existsSync(sharedClips)
    ? readdirSync(sharedClips).flatMap((name) => /^(.+)\.pose\.json\.gz$/.exec(name)?.[1] ?? [])
    : []
