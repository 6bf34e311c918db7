/** Whether the browser has promised to keep what is stored; null where it does not say. */
export const isPersisted = async (): Promise<boolean | null> => {
  try {
    return await navigator.storage.persisted()
  } catch {
    // An old browser, or a page that is not secure.
    return null
  }
}

/**
 * Asks the browser to keep what is stored for good, unless it does already; true where it promises. Called after the first
 * result, when there is something to lose and nobody stands in front of the camera: Firefox asks the runner.
 */
export const askToPersist = async (): Promise<boolean> => {
  const before = await isPersisted()
  if (before !== false) return before === true
  return navigator.storage.persist().catch(() => false)
}
