import type { Evidence } from './define-mobility-test'

/** Papers that declarations share or that are too long for one; only those of which at least the abstract was read. */

export const springer2007 = {
  id: 'springer-2007',
  cite: 'Springer 2007, Journal of Geriatric Physical Therapy 30:8-15, doi 10.1519/00139143-200704000-00003',
} as const

export const goldberg2011 = {
  id: 'goldberg-2011',
  cite: 'Goldberg, Casby & Wasielewski 2011, Gait & Posture 33(4):737-739',
  backs: {
    part: 'metrics',
    says: 'Times on one leg of 25 adults of 60 to 89 repeated within 41 % (standard error; 8.7 s), so a change has to be large.',
  },
} as const

export const vigotsky2016 = {
  id: 'vigotsky-2016',
  cite: 'Vigotsky, Lehman, Beardsley, Contreras, Chung & Feser 2016, PeerJ 4:e2325, doi 10.7717/peerj.2325',
} as const

export const schache2000 = {
  id: 'schache-2000',
  cite: 'Schache, Blanch & Murphy 2000, British Journal of Sports Medicine 34(4):279-283',
  backs: {
    part: 'findings',
    says: 'How far the hip extended on a couch did not go with how far it extended in running (14 elite athletes, 20 km/h).',
  },
} as const

export const squatSources: readonly Evidence[] = [
  {
    id: 'zawadka-2020',
    cite: 'Zawadka, Smolka, Skublewska-Paszkowska, Lukasik & Gawda 2020, Journal of Sports Science and Medicine 19:500-507',
    backs: {
      part: 'metrics',
      says: 'Of all joints the bend of the knee went most with how deep a squat without weights was (r 0.92, 60 adults).',
    },
  },
  {
    id: 'kim-2015',
    cite: 'Kim, Kwon, Park, Jeon & Weon 2015, Journal of Human Kinetics 45:59-69, doi 10.1515/hukin-2015-0007',
    backs: {
      part: 'findings',
      says: 'Ankle and hip together explained 44 % of the depth in men, ankle and shin strength 32 % in women (101 adults): the rest is something else.',
    },
  },
]

export const frontSquatSources: readonly Evidence[] = [
  {
    id: 'lorenzetti-2018',
    cite: 'Lorenzetti et al. 2018, BMC Sports Science, Medicine and Rehabilitation 10:14, doi 10.1186/s13102-018-0103-7',
    backs: {
      part: 'setUp',
      says: 'How wide the stance is and how far the toes point out changed where the knees went (42 people), so both are asked for.',
    },
  },
  {
    id: 'haberkamp-2022',
    cite: 'Haberkamp, Garcia & Bazett-Jones 2022, Journal of Biomechanics, 111333, doi 10.1016/j.jbiomech.2022.111333',
    backs: {
      part: 'metrics',
      says: 'A pose model’s angle of the knee from the front hardly went with the true one (r 0.20, single-leg squats of adolescents), so the place of the knees is told and no angle.',
    },
  },
  {
    id: 'crowe-2020',
    cite: 'Crowe, Bampouras, Small & Howe 2020, Journal of Strength and Conditioning Research 34(2):332-336',
    backs: {
      part: 'findings',
      says: 'With one ankle held back by a wedge of 10 degrees the other leg pressed harder in a squat without weights (20 adults).',
    },
  },
]
