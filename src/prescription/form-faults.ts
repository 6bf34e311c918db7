import type { SourceId } from './sources'

/** A fault of the running form that runners and coaches name, and the findings that it may come with. */
export interface FormFault {
  readonly id: 'overstriding' | 'hips-drop' | 'tight-ankles'
  readonly name: string
  readonly looks: string
  readonly findings: readonly string[]
  /** What a finding can and cannot say of it. */
  readonly but: string
  readonly source: SourceId
}

export const formFaults: readonly FormFault[] = [
  {
    id: 'overstriding',
    name: 'Overstriding',
    looks: 'The foot lands far in front of the knee, and each step brakes a little.',
    findings: [
      'hip-extension-half-kneeling-limited',
      'hip-extension-half-kneeling-uneven',
      'hip-extension-half-kneeling-arched',
      'hip-extension-uneven',
    ],
    but: 'A thigh that stops early behind may be made up for in front. Often it is habit or tired legs.',
    source: 'article-case',
  },
  {
    id: 'hips-drop',
    name: 'Hips that drop to one side',
    looks: 'The pelvis sinks on the side of the swinging leg, and the standing knee may drift inwards.',
    findings: [
      'single-leg-balance-short',
      'single-leg-balance-uneven',
      'single-leg-balance-sway-uneven',
      'single-leg-balance-leaning',
      'squat-depth-front-knees-in',
      'squat-depth-front-shift-left',
      'squat-depth-front-shift-right',
      'squat-depth-trunk-forward',
    ],
    but: 'Standing on one leg is a slower task than running. The side of hip and trunk work in both.',
    source: 'article-case',
  },
  {
    id: 'tight-ankles',
    name: 'Stiff ankles',
    looks: 'The heel leaves the ground early, or the foot turns out to roll over.',
    findings: [
      'ankle-dorsiflexion-limited',
      'ankle-dorsiflexion-uneven',
      'squat-depth-limited',
      'single-leg-calf-raise-few',
      'single-leg-calf-raise-uneven',
    ],
    but: 'A calf that is strong over its whole length matters as much as degrees.',
    source: 'article-case',
  },
]

/** The faults that a finding may come with; a finding of enough has none. */
export const faultsWith = (findingId: string): readonly FormFault[] =>
  formFaults.filter(({ findings }) => findings.includes(findingId))
