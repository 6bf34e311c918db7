/** Placeholder while the tooling is being written beside this: see helper work. */
export const findBrowser = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
