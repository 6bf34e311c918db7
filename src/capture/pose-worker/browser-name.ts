/** Later names stand in for earlier ones: every browser calls itself what older ones were called too. */
const browsers: readonly (readonly [name: string, version: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//],
]

/** An Android and a Chromebook call themselves a Linux as well, a telephone a Mac. */
const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Windows', /\bWindows\b/],
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac(?:intosh| OS X)\b/],
  ['Linux', /\bLinux\b/],
]

/**
 * `Chrome 131, Windows`: what the poses were computed in, out of the browser's own `userAgent`; `unknown` of what says
 * neither. No more than the first number of the version: a report must not tell one computer from another.
 */
export const browserName = (userAgent: string): string => {
  const browser = browsers.flatMap(([name, version]) => {
    const found = version.exec(userAgent)?.[1]
    return found === undefined ? [] : `${name} ${found}`
  })[0]
  const system = systems.find(([, mark]) => mark.test(userAgent))?.[0]
  return [browser, system].filter((part) => part !== undefined).join(', ') || 'unknown'
}
