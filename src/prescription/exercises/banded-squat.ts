import { seconds } from '../../math/units'
import { defineExercise, forControl } from '../define-exercise'
import { reps, learning } from '../dose'

export default defineExercise({
  id: 'banded-squat',
  name: 'Squat with a band around the knees',
  kind: 'strength',
  pattern: 'squat',
  part: 'lower',
  level: 1,
  purpose: 'The band pulls the knees together, so that the hips learn to keep them apart.',
  steps: [
    'Put a light band around both legs just above the knees.',
    'Squat slowly and keep the band stretched.',
    'Stand up without letting it win.',
  ],
  cues: ['Knees over the second toes all the way.'],
  mistakes: [{ fault: 'Feet roll outward', instead: 'Keep the big toe on the floor.' }],
  equipment: [['band']],
  sides: 'both',
  muscles: { main: ['gluteus medius', 'quadriceps'], also: ['gluteus maximus', 'deep hip rotators'] },
  plane: 'frontal',
  tempo: { down: seconds(3), pause: seconds(1), up: seconds(2) },
  easier: {
    to: 'squat',
    how: 'Leave the band out and watch your knees in a mirror.',
    when: 'few-good-repetitions',
  },
  harder: {
    to: 'lateral-step-down',
    how: 'Take a stronger band, then one leg at a time.',
    when: 'two-extra-twice',
  },
  doses: { learn: learning(reps(8, 12), 'house') },
  loads: ['knee', 'hip', 'thigh-front'],
  notWith: {
    'recent-surgery': 'Bend only as deep as a seat allows: take the box squat.',
    'hip-replacement': 'Bend only as deep as a seat allows: take the box squat.',
    pregnancy: 'Bend only as deep as a seat allows: take the box squat.',
  },
  serves: { 'squat-depth-front-knees-in': forControl(2) },
  sources: ['article-performance', 'wouters-2012', 'house'],
  demonstration: 'banded-squat',
})
