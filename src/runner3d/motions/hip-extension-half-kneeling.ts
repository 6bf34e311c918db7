import type { Motion } from '../motion'
import stretch from './half-kneeling-hip-flexor-stretch'

/** The stretch of the plan is the movement of the test. */
const motion: Motion = {
  ...stretch,
  id: 'hip-extension-half-kneeling',
  title: 'Hip extension, half-kneeling',
  barefoot: true,
}

export default motion
