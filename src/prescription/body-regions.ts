/** Where it may hurt, and what an exercise puts load on. */
export const bodyRegions = [
  'foot',
  'ankle',
  'achilles',
  'calf',
  'shin',
  'knee',
  'thigh-front',
  'thigh-back',
  'hip',
  'groin',
  'lower-back',
  'shoulder',
  'wrist',
  'neck',
] as const

export type BodyRegion = (typeof bodyRegions)[number]

/** Circumstances that rule an exercise out until a professional has cleared it. */
export const conditions = [
  'recent-surgery',
  'hip-replacement',
  'bone-stress',
  'pregnancy',
  'post-partum',
  'dizziness',
  'fragile-bones',
  'high-blood-pressure',
  'groin-strain',
  'hypermobility',
] as const

export type Condition = (typeof conditions)[number]

export const conditionNames: Readonly<Record<Condition, string>> = {
  'recent-surgery': 'surgery or a fracture less than 12 weeks ago',
  'hip-replacement': 'a joint replacement',
  'bone-stress': 'a bone stress injury',
  pregnancy: 'pregnancy',
  'post-partum': 'the months after giving birth',
  dizziness: 'dizziness or a balance disorder',
  'fragile-bones': 'fragile bones',
  'high-blood-pressure': 'high blood pressure that is not under control',
  'groin-strain': 'a fresh groin strain',
  hypermobility: 'very mobile joints',
}
