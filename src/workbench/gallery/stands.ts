import type { StandReading } from '../../assessment/quiet-stand'
import type { MobilityTest } from '../../protocol/define-mobility-test'

const noise = 0.2

/** How somebody stands who has the left shoulder higher and is straight otherwise, a little otherwise each time. */
export const standBefore = (
  { view, standsBetween }: MobilityTest,
  index: number,
): readonly StandReading[] => {
  if (!standsBetween) return []
  const again = index * 0.3
  if (view.plane === 'sagittal') return [{ line: 'trunk-lean', side: 'both', value: 0.8 + again, noise }]
  return [
    { line: 'trunk-side-lean', side: 'both', value: 1.1 - again, noise },
    { line: 'shoulder-line', side: 'both', value: 5.6 + again, noise },
    { line: 'hip-line', side: 'both', value: 1.9 - again, noise },
    { line: 'knee-line', side: 'left', value: 0.012, noise: 0.002 },
    { line: 'knee-line', side: 'right', value: -0.058, noise: 0.003 },
  ]
}
