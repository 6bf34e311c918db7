/** Papers that both ways of testing hip extension rest on; only those of which at least the abstract was read. */

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
