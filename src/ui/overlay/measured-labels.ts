import { sides, type Side } from '../../pose/side'
import type { MobilityTest } from '../../protocol/define-mobility-test'

/** The legs that are drawn as measured: where no leg is looked for, both. `label`: the model's name of the one that was found. */
export const measuredLabels = ({ leg }: MobilityTest, label: Side): readonly Side[] =>
  leg === 'both' ? sides : [label]
