import { runnerImport } from 'vite'

/**
 * A module of the project for a plain script: its imports have no endings and its registry is a glob of Vite's, so Vite
 * loads it. `file` is from the project's root.
 */
export const pureModule = async <Module>(file: string): Promise<Module> => {
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}
