import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface CommandResult {
  /** Null when it was ended by a signal, the time limit included. */
  readonly code: number | null
  /** Standard output and error, as they came; empty when they went straight to the terminal. */
  readonly output: string
}

export interface CommandOptions {
  readonly limitMinutes: number
  readonly env?: Readonly<Record<string, string>>
  /** Keep the output for reading instead of showing it. */
  readonly capture?: boolean
}

/** Runs a program to its end. A program that cannot be started ends like one that failed. */
export const runCommand = (
  command: string,
  args: readonly string[],
  { limitMinutes, env = {}, capture = false }: CommandOptions,
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
      timeout: limitMinutes * 60_000,
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (error) => {
      resolve({ code: null, output: `${output}${error.message}\n` })
    })
    child.once('close', (code) => {
      resolve({ code, output })
    })
  })

/** The script behind an installed command: run by Node itself, it needs no shell on any system. */
const packageScript = (packageName: string, command: string): string => {
  const folder = join('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>
  }
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, script)
}

/** Runs the command of an installed package, `tsc` of `typescript` for instance. */
export const runPackage = (
  [packageName, command]: readonly [packageName: string, command: string],
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> =>
  runCommand(process.execPath, [packageScript(packageName, command), ...args], options)
