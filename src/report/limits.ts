/** What every report says of itself (clinical reference, 8), first what a reader must not take from it. */
export const limits: readonly string[] = [
  'It describes movement as one camera, a tape or a stopwatch measured it. It is not a diagnosis.',
  'One camera sees one plane. Pelvis and lower back are not measured at all.',
  'Sway is that of the hips in the picture, not of the pressure under the foot.',
  'Errors are from published figures and from rendered runners whose angles are known; what is marked provisional waits for repeat measurements of people.',
  'A usual range marked provisional is our own working range and no published norm.',
]
