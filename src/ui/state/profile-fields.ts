import { withField } from '../../runner/profile'
import type { RunnerProfile } from '../../runner/records'

/** What the control of one field of the profile does with its answer. `profile`: the one that stands when it is given. */
export const keeping =
  (profile: () => RunnerProfile, change: (profile: RunnerProfile) => void) =>
  <Field extends keyof RunnerProfile>(field: Field) =>
  (value: RunnerProfile[Field] | undefined): void =>
    change(withField(profile(), field, value))
