import type { EasierWay } from './declared-words'

/** Offered where many attempts did not count. What is measured stays the same: none of them makes a larger number easier. */

export const lowFoot: EasierWay = {
  offer: 'the foot only low',
  how: 'Lift the foot no more than a hand’s breadth, and look at one spot.',
  go: {
    caption: 'Lift {other} foot, low',
    speech: 'Lift your {other} foot no more than a hand’s breadth, and stand quietly.',
  },
}

export const littleBend: EasierWay = {
  offer: 'bend less far',
  how: 'Bend only as far as the heel stays flat, even where that is little.',
  go: { caption: 'Bend a little, hold', speech: 'Bend your {side} knee a little, heel flat, and hold.' },
}

export const littleWayBack: EasierWay = {
  offer: 'a smaller way back',
  how: 'Hold the chair with both hands and take the leg back only as far as the trunk stays upright.',
  go: {
    caption: 'Leg back a little, hold',
    speech: 'Take your {side} leg back a little, stay tall, and hold.',
  },
}

/** Of both squats. */
export const littleDepth: EasierWay = {
  offer: 'less deep',
  how: 'Sit down only as deep as the heels stay down, slowly, and hold there.',
  go: { caption: 'Squat a little, hold', speech: 'Squat only as deep as the heels stay down, and hold.' },
}
