import type { Motion } from '../motion'
import raise from './straight-knee-calf-raise'

/** The exercise of the plan, counted. */
const motion: Motion = {
  ...raise,
  id: 'single-leg-calf-raise',
  title: 'Single-leg calf raise',
  barefoot: true,
}

export default motion
