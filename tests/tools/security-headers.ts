import { readFileSync } from 'node:fs'

/** One block of `public/_headers`: the paths it speaks of and what they are answered with. */
export interface HeaderRule {
  /** A path, or the beginning of one where it ends in `*`. */
  readonly pattern: string
  readonly headers: Readonly<Record<string, string>>
}

/** Reads the header file of Netlify and Cloudflare Pages: a path per block, indented `Name: value` lines under it. */
export const headerRules = (text: string): readonly HeaderRule[] => {
  const rules: { pattern: string; headers: Record<string, string> }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const header = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line)
    const rule = rules.at(-1)
    if (!header) rules.push({ pattern: line.trim(), headers: {} })
    else if (rule) rule.headers[header[1]!] = header[2]!
    else throw new Error(`a header without a path: ${line}`)
  }
  return rules
}

const isMatch = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

/** Everything that the static host would send along with `path`. */
export const headersFor = (path: string, rules: readonly HeaderRule[]): Record<string, string> =>
  Object.fromEntries(
    rules.filter((rule) => isMatch(rule.pattern, path)).flatMap((rule) => Object.entries(rule.headers)),
  )

/** `public/_headers` is the one source: what is deployed is what is tested. */
export const publishedRules = headerRules(
  readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'),
)

/** What every path is answered with, in the preview and on a static host. */
export const securityHeaders = headersFor('/', publishedRules)

/** Vite's development client puts styles into the page as elements and listens on a web socket. */
export const developmentHeaders: Record<string, string> = {
  ...securityHeaders,
  'Content-Security-Policy': securityHeaders['Content-Security-Policy']!.replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  ).replace("connect-src 'self'", "connect-src 'self' ws:"),
}
