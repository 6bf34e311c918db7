import { existsSync } from 'node:fs'
import type { TestContext } from 'vitest'

/** Says why there was nothing to test, instead of passing in silence. */
export const needsFolder = (folder: URL, { skip }: TestContext): void => {
  if (existsSync(folder)) return
  const reason = `${folder.pathname.split('/').slice(-4).join('/')} is not beside the project`
  console.log(`not run: ${reason}`)
  skip(reason)
}
