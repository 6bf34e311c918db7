import { readdirSync } from 'node:fs'
import { acceptChanged } from './golden.ts'
import { acceptVersions } from './versions.ts'

/** `npm run golden:accept`: what the last run of the tests left beside the expected outcomes becomes expected. */
const recordings = new URL('../fixtures/poses/', import.meta.url)

const outcomes = readdirSync(recordings).filter((name) => acceptChanged(new URL(`${name}/`, recordings)))
const versions = acceptVersions()
const accepted = [...outcomes, ...versions.accepted.map((id) => `version of ${id}`)]

for (const why of versions.refused) console.error(why)
console.log(
  accepted.length > 0
    ? `Accepted: ${accepted.join(', ')}. Say in the commit why the numbers may change.`
    : 'Nothing to accept: run the golden and contract tests first, they leave a changed file where outcomes differ.',
)
process.exitCode = versions.refused.length > 0 ? 1 : 0
