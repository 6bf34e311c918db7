import { ms } from '../../math/units'
import type { TrialKeyFrame } from '../../session/device-ports'
import type { TrialEvidence } from '../../session/ports'
import { results } from './records'
import { run, type Scene } from './scene'
import { drawnRoom, lungePose } from './still-poses'

/** A drawn lunge as a JPEG of the size that is kept. */
const picture = (side: 'left' | 'right'): Uint8Array<ArrayBuffer> => {
  const small = Object.assign(document.createElement('canvas'), { width: 640, height: 360 })
  small.getContext('2d')?.drawImage(drawnRoom(side), 0, 0, 640, 360)
  const [, base64 = ''] = small.toDataURL('image/jpeg').split(',')
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

const keyFrames = (): readonly TrialKeyFrame[] =>
  (['left', 'right'] as const).flatMap((side) =>
    [0, 1, 2].map((index) => ({
      trialId: `ankle-dorsiflexion-${side}-${index}`,
      assessmentId: 'gallery',
      t: 3000,
      width: 640,
      height: 360,
      face: 'blurred' as const,
      bytes: picture(side),
    })),
  )

/** The body as the look at the kept picture found it, and nothing of the movement. */
const evidence = (trialId: string): TrialEvidence | null => {
  const [, side] = /^ankle-dorsiflexion-(left|right)/.exec(trialId) ?? []
  if (side !== 'left' && side !== 'right') return null
  const pose = { ...lungePose(side), t: ms(3000) }
  return { poses: [pose], movement: null, looks: [{ model: 'heavy', mirrored: false, pose }] }
}

/** Where the runner asked to keep a picture of each hold. */
export const pictureScenes: Readonly<Record<string, Scene>> = {
  'preparation-pictures': run((view) => {
    view.keyFrames = 'blurred'
  }),
  'result-pictures': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: results.different,
    pictures: { keyFrames, evidence },
    fill: () => undefined,
  },
  /** A stand has none, and says why. */
  'result-pictures-four': {
    route: { screen: 'result', assessmentId: 'gallery' },
    result: results.four,
    pictures: { keyFrames, evidence },
    fill: () => undefined,
  },
}
