import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'

/** One file as the service worker gets it. */
interface ListedFile {
  readonly url: string
  readonly revision: string
  readonly integrity: string
}

/**
 * A file is kept together with the headers it came with, the content policy among them, so a change of those makes a new
 * revision of every file; and the worker holds every file against its hash.
 */
export const listedFile = (url: string, content: Uint8Array, headers: string): ListedFile => ({
  url,
  revision: createHash('sha256').update(headers).update(content).digest('hex').slice(0, 16),
  integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
})

/** Builds `src/offline/service-worker.ts` with the list of what it keeps: the program without the pose model's files. */
export const programFiles = (dist: string) =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'service-worker.ts',
    // `main.ts` decides when it is registered, and `public/` holds the web manifest.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
      manifestTransforms: [
        (entries) => {
          const headers = readFileSync('public/_headers', 'utf8')
          const manifest = entries.map(({ url, size }) => ({
            ...listedFile(url, readFileSync(join(dist, url)), headers),
            size,
          }))
          return { manifest, warnings: [] }
        },
      ],
    },
  })
