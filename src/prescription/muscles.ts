import type { SourceId } from './sources'

/** Muscles by their proper names, from the foot up. */
export const muscles = [
  'foot intrinsics',
  'flexor hallucis longus',
  'tibialis anterior',
  'tibialis posterior',
  'fibularis longus',
  'soleus',
  'gastrocnemius',
  'quadriceps',
  'rectus femoris',
  'hamstrings',
  'adductors',
  'gluteus maximus',
  'gluteus medius',
  'deep hip rotators',
  'tensor fasciae latae',
  'iliopsoas',
  'rectus abdominis',
  'transversus abdominis',
  'obliques',
  'quadratus lumborum',
  'erector spinae',
  'latissimus dorsi',
  'rhomboids',
  'trapezius',
  'serratus anterior',
  'pectoralis major',
  'deltoid',
  'triceps',
  'biceps',
  'forearm flexors',
] as const

export type Muscle = (typeof muscles)[number]

/** What runners tend to leave out: what it does, and how it shows when it is not up to it. */
export interface OverlookedMuscle {
  readonly muscle: Muscle
  readonly does: string
  readonly showsAs: string
  readonly source: SourceId
}

export const overlookedMuscles: readonly OverlookedMuscle[] = [
  {
    muscle: 'tibialis posterior',
    does: 'Holds up the arch of the foot while you stand on it.',
    showsAs: 'The arch sinks late in a run, and the inner shin gets tired.',
    source: 'article-muscles',
  },
  {
    muscle: 'iliopsoas',
    does: 'Lifts the thigh and brings the leg forward.',
    showsAs: 'The stride gets short, and the front of the hip feels tight.',
    source: 'article-muscles',
  },
  {
    muscle: 'latissimus dorsi',
    does: 'Drives the arm back and ties the shoulder to the opposite hip.',
    showsAs: 'The arms swing across the body, and the trunk turns with them.',
    source: 'article-muscles',
  },
  {
    muscle: 'soleus',
    does: 'Carries most of the load at the ankle while the knee is bent, at every step.',
    showsAs: 'The calf gives out before the lungs do, and the Achilles tendon complains.',
    source: 'article-muscles',
  },
]
