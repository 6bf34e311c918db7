import type { Worn } from '../assessment/conditions-then'
import {
  ageBands,
  bodyParts,
  conditions,
  equipments,
  goals,
  levels,
  reasons,
  seasons,
  sexes,
  sinceWhens,
  strengthExperiences,
  terrains,
  weekdays,
} from '../runner/records'

/** One answer that can be chosen. */
export interface Option<Value> {
  readonly value: Value
  readonly text: string
}

/** In the order of the records; the compiler asks for a word for each. */
const worded = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Option<Value>[] => values.map((value) => ({ value, text: words[value] }))

/** Words for what a runner can answer about themselves and about today. */
export const runnerOptions = {
  goal: worded(goals, {
    '5k': '5K',
    '10k': '10K',
    'half-marathon': 'Half marathon',
    marathon: 'Marathon',
    'ultra-trail': 'Ultra or trail',
    speed: 'Speed',
    general: 'Just running',
  }),
  terrain: worded(terrains, { road: 'Road', trail: 'Trail', track: 'Track', treadmill: 'Treadmill' }),
  level: worded(levels, { new: 'New to running', regular: 'Regular', experienced: 'Experienced' }),
  season: worded(seasons, {
    'off-season': 'Off-season',
    'pre-season': 'Building up',
    'in-season': 'Racing',
    'post-season': 'Just after racing',
  }),
  day: worded(weekdays, {
    mon: 'Mon',
    tue: 'Tue',
    wed: 'Wed',
    thu: 'Thu',
    fri: 'Fri',
    sat: 'Sat',
    sun: 'Sun',
  }),
  strengthExperience: worded(strengthExperiences, { none: 'None yet', some: 'Some', regular: 'Regular' }),
  minutes: [10, 15, 20, 25, 30].map((value) => ({ value, text: `${value}` })),
  workouts: [1, 2, 3].map((value) => ({ value, text: `${value}` })),
  equipment: worded(equipments, {
    mat: 'Mat or carpet',
    step: 'Step or stair',
    box: 'Sturdy box',
    bench: 'Bench or sofa',
    band: 'Resistance band',
    strap: 'Strap',
    dumbbell: 'Dumbbells',
    kettlebell: 'Kettlebell',
    barbell: 'Barbell',
    'medicine-ball': 'Medicine ball',
    'foam-roller': 'Foam roller',
    'massage-ball': 'Massage ball',
  }),
  ageBand: worded(ageBands, {
    'under-16': 'Under 16',
    '16-17': '16 or 17',
    '18-39': '18 to 39',
    '40-49': '40 to 49',
    '50-59': '50 to 59',
    '60-69': '60 to 69',
    '70-79': '70 to 79',
    '80-or-over': '80 or over',
  }),
  sex: worded(sexes, { female: 'Female', male: 'Male' }),
  side: worded(['left', 'right'] as const, { left: 'Left', right: 'Right' }),
  sides: worded(['left', 'right', 'both'] as const, { left: 'Left', right: 'Right', both: 'Both' }),
  condition: worded(conditions, {
    pregnancy: 'Pregnant',
    'post-partum': 'Gave birth in the last year',
    'hip-replacement': 'Artificial hip or knee',
    'bone-stress': 'Bone stress injury, not yet over',
    'fragile-bones': 'Fragile bones',
    'high-blood-pressure': 'High blood pressure',
    hypermobility: 'Hypermobile joints',
  }),
  kind: worded(['injury', 'operation'] as const, { injury: 'Injury', operation: 'Operation' }),
  part: worded(bodyParts, {
    foot: 'Foot',
    ankle: 'Ankle',
    achilles: 'Achilles tendon',
    calf: 'Calf',
    shin: 'Shin',
    knee: 'Knee',
    'thigh-front': 'Front of the thigh',
    'thigh-back': 'Back of the thigh',
    hip: 'Hip',
    groin: 'Groin',
    'lower-back': 'Lower back',
    shoulder: 'Shoulder',
    wrist: 'Wrist',
    neck: 'Neck',
  }),
  since: worded(sinceWhens, {
    'under-12-weeks': 'Less than 12 weeks ago',
    'under-a-year': 'Less than a year ago',
    longer: 'Longer ago',
  }),
  reason: worded(reasons, {
    'one-sided': 'One side feels different',
    stiff: 'I feel stiff',
    'after-injury': 'Back after an injury',
    'stay-well': 'To keep running without trouble',
    faster: 'To get faster',
    balance: 'To stand steadier',
    plateau: 'I no longer improve',
    physio: 'My physio or coach sent me',
    curious: 'Curiosity',
  }),
  sleep: worded(['7-hours-or-more', 'under-7-hours'] as const, {
    '7-hours-or-more': '7 hours or more',
    'under-7-hours': 'Less than 7 hours',
  }),
  lastHardRun: worded(['longer-ago', 'within-24-hours'] as const, {
    'longer-ago': 'Longer ago',
    'within-24-hours': 'In the last 24 hours',
  }),
  soreness: worded(['none', 'some', 'much'] as const, { none: 'Not sore', some: 'A bit', much: 'Very' }),
  footwear: worded(['barefoot', 'socks', 'shoes'] as const, {
    barefoot: 'Bare',
    socks: 'Socks',
    shoes: 'Shoes',
  }),
  clothing: worded(['bare', 'close-fitting', 'loose'] as const, {
    bare: 'Bare',
    'close-fitting': 'Close-fitting',
    loose: 'Loose',
  }),
  intensity: Array.from({ length: 11 }, (_, value) => ({ value, text: `${value}` })),
}

export const wornNames = {
  footwear: 'what is on your feet',
  clothing: 'what covers your knees and shins',
} as const

/** `bare`, `socks`; of what nobody said, that. */
export const wornText = (what: 'footwear' | 'clothing', worn: Worn): string =>
  runnerOptions[what].find(({ value }) => value === worn[what])?.text.toLowerCase() ?? 'not said'
