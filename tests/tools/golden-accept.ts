import { readdirSync } from 'node:fs'
import { acceptChanged } from './golden.ts'

/** `npm run golden:accept`: what the last run of tests/golden left beside the expected outcomes becomes expected. */
const recordings = new URL('../fixtures/poses/', import.meta.url)

const accepted = readdirSync(recordings).filter((name) => acceptChanged(new URL(`${name}/`, recordings)))

console.log(
  accepted.length > 0
    ? `Accepted: ${accepted.join(', ')}. Say in the commit why the numbers may change.`
    : 'Nothing to accept: run the golden tests first, they leave expected-changed.json where outcomes differ.',
)
