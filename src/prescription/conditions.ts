import { conditions as lastingConditions } from '../runner/records'

/** Circumstances that rule an exercise out until a professional has cleared it. */
export const conditions = [...lastingConditions, 'recent-surgery', 'dizziness', 'groin-strain'] as const

export type Condition = (typeof conditions)[number]

export const conditionNames: Readonly<Record<Condition, string>> = {
  'recent-surgery': 'an operation or a broken bone less than 12 weeks ago, or an artificial joint',
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
