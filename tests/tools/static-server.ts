import { createServer, type Server } from 'node:http'
import { existsSync } from 'node:fs'
import sirv from 'sirv'
import { headersFor, publishedRules } from './security-headers.ts'

export interface StaticServer {
  readonly address: string
  readonly close: () => void
}

/** Answers as a static host that obeys `public/_headers` would. Unhashed files are asked for again each time. */
const staticServer = (directory: string): Server => {
  const files = sirv(directory, {
    etag: true,
    setHeaders: (response, path) => {
      if (path.endsWith('.task')) response.setHeader('Content-Type', 'application/octet-stream')
    },
  })
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    response.setHeader('Cache-Control', 'no-cache')
    for (const [name, value] of Object.entries(headersFor(path, publishedRules)))
      response.setHeader(name, value)
    files(request, response, () => {
      response.setHeader('Cache-Control', 'no-store')
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    })
  })
}

const isListening = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(port, 'localhost', () => {
      resolve(true)
    })
  })

/** Serves a built site on the first free of `ports`; null when all are taken. */
export const startStaticServer = async (
  directory: string,
  ports: readonly number[],
): Promise<StaticServer | null> => {
  if (!existsSync(directory)) throw new Error(`There is nothing to serve: ${directory} does not exist.`)
  for (const port of ports) {
    const server = staticServer(directory)
    if (!(await isListening(server, port))) continue
    return {
      address: `http://localhost:${String(port)}/`,
      close: () => {
        server.close()
        server.closeAllConnections()
      },
    }
  }
  return null
}
