import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Plugin, type Rolldown } from 'vite'

/**
 * The second page of the build: a report that stands alone in one file. The same Svelte parts as the app's, built apart with
 * everything in one script, and put into the page with a policy that lets nothing else run or load.
 */

const project = fileURLToPath(new URL('../../', import.meta.url))
const folder = new URL('../../src/report-file/', import.meta.url)

/** What a script may not hold inside a page, written so that strings and patterns stay what they are. */
const harmless = (script: string): string => script.replace(/<(?=\/?script|!--)/gi, '\\x3c')

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const isOutput = (made: unknown): made is Rolldown.RolldownOutput =>
  typeof made === 'object' && made !== null && 'output' in made

/** The page with script and style inside it, and an empty block where a report goes. */
export const reportFilePage = async (): Promise<string> => {
  const made = await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: fileURLToPath(new URL('report-file.ts', folder)) },
    },
  })
  const [only] = [made].flat()
  if (!isOutput(only)) throw new Error('the page that stands alone was not built')
  const chunks = only.output.filter((each) => each.type === 'chunk')
  const [chunk, ...more] = chunks
  if (!chunk || more.length > 0)
    throw new Error(`the page that stands alone came in ${chunks.length} scripts`)
  const script = `\n${harmless(chunk.code)}\n`
  const style = only.output
    .flatMap((each) => (each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : []))
    .join('\n')
  const places: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`,
    style: `<style>${style}</style>`,
    script: `<script type="module">${script}</script>`,
  }
  return readFileSync(new URL('report-file.html', folder), 'utf8').replace(
    /<!-- (policy|style|script) -->/g,
    (_mark, name: string) => places[name] ?? '',
  )
}

/** `report-file.html` beside the app's own page: in a build as a file, on a development server made when it is asked for. */
export const reportFile = (): Plugin => ({
  name: 'report-file',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'report-file.html', source: await reportFilePage() })
  },
  configureServer(server) {
    server.middlewares.use('/report-file.html', (_request, response, next) => {
      reportFilePage().then((page) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(page)
      }, next)
    })
  },
})
