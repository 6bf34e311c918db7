import { existsSync } from 'node:fs'
import { bundleSize, budgetKilobytes } from './bundle-budget.ts'
import { type CommandOptions, runPackage } from './command.ts'
import { ensureBrowser } from './ensure-browser.ts'

/** A thing that holds or does not: true where it holds. What is wrong has been printed by then. */
export interface Gate {
  readonly name: string
  holds(): Promise<boolean>
}

const limit: CommandOptions = { limitMinutes: 10 }

/** Shows what the command said in one piece, because another gate may be talking at the same time. */
const command = (
  name: string,
  tool: readonly [packageName: string, command: string],
  args: string[],
): Gate => ({
  name,
  holds: async () => {
    const { code, output } = await runPackage(tool, args, { ...limit, capture: true })
    if (output.trim() !== '') console.log(`${name}:\n${output.trimEnd()}`)
    return code === 0
  },
})

/** `.ts` files run by the pinned runner, because Node 20 executes none. */
const script = (name: string, args: string[]): Gate => command(name, ['tsx', 'tsx'], args)

export const modelsGate = script('models assembled', ['models/assemble.ts'])

export const browserGate: Gate = {
  name: 'browser',
  holds: async () => {
    console.log(await ensureBrowser())
    return true
  },
}

const canaryFile = 'Canary.svelte'

/** svelte-check has been seen to report nothing at all under a new compiler: a planted error must be found. */
const canaryGate: Gate = {
  name: 'svelte-check finds the planted error',
  holds: async () => {
    const args = ['--tsconfig', 'tests/canary/tsconfig.json', '--output', 'machine']
    const { code, output } = await runPackage(['svelte-check', 'svelte-check'], args, {
      ...limit,
      capture: true,
    })
    const isFound = code !== 0 && output.includes('ERROR') && output.includes(canaryFile)
    if (!isFound) console.log(`svelte-check missed the type error of ${canaryFile}:\n${output}`)
    return isFound
  },
}

/** The slowest first: they run two at a time, and the last to begin should be short. */
export const staticGates: readonly Gate[] = [
  command('lint', ['eslint', 'eslint'], ['-c', 'tests/eslint.config.js', '--max-warnings', '0', '.']),
  command('types, whole tree', ['typescript', 'tsc'], ['--noEmit', '-p', 'tsconfig.json']),
  command('types, pure folders', ['typescript', 'tsc'], ['--noEmit', '-p', 'src/tsconfig.pure.json']),
  command(
    'svelte-check',
    ['svelte-check', 'svelte-check'],
    ['--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  ),
  canaryGate,
  command(
    'format',
    ['prettier', 'prettier'],
    ['--check', '--log-level', 'warn', '.', '!**/*.md', '!tests/fixtures'],
  ),
  script('third-party licences are current', ['tests/tools/third-party.ts']),
]

export const buildGate = command('build', ['vite', 'vite'], ['build', '--logLevel', 'warn'])

export const bundleGate: Gate = {
  name: 'first load within its budget',
  holds: () => {
    if (!existsSync('dist')) return Promise.resolve(false)
    const { kilobytes, files } = bundleSize('dist')
    console.log(
      `first load: ${kilobytes.toFixed(1)} kB gzip of ${String(budgetKilobytes)} kB (${files.join(', ')})`,
    )
    return Promise.resolve(kilobytes <= budgetKilobytes)
  },
}
