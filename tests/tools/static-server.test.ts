import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from './security-headers'
import { startStaticServer, type StaticServer } from './static-server'

const site = mkdtempSync(join(tmpdir(), 'evenstride-site-'))
const ports = [46_171, 46_172, 46_173]
let server: StaticServer

beforeAll(async () => {
  mkdirSync(join(site, 'assets'))
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>home</title>')
  writeFileSync(join(site, 'assets/app-1234.js'), 'export {}')
  writeFileSync(join(site, 'pose.wasm'), 'wasm')
  writeFileSync(join(site, 'pose.task'), 'task')
  server = (await startStaticServer(site, ports))!
})

afterAll(() => {
  server.close()
  rmSync(site, { recursive: true })
})

const get = (path: string) => fetch(new URL(path, server.address))

describe('the static server', () => {
  it('sends the security headers with every answer, a missing file included', async () => {
    for (const path of ['/', '/assets/app-1234.js', '/pose.wasm', '/nowhere']) {
      const { headers } = await get(path)
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name), path).toBe(value)
    }
  })

  it('names the type of every file, because the browser may not guess', async () => {
    expect((await get('/')).headers.get('content-type')).toMatch('text/html')
    expect((await get('/assets/app-1234.js')).headers.get('content-type')).toMatch('text/javascript')
    expect((await get('/pose.wasm')).headers.get('content-type')).toBe('application/wasm')
    expect((await get('/pose.task')).headers.get('content-type')).toBe('application/octet-stream')
  })

  it('lets hashed files be kept for good, and has the others asked for again', async () => {
    expect((await get('/assets/app-1234.js')).headers.get('cache-control')).toMatch('immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    const missing = await get('/assets/gone.js')
    expect(missing.status).toBe(404)
    expect(missing.headers.get('cache-control')).toBe('no-store')
  })

  it('takes the next port when the first is taken, and says so when all are', async () => {
    const taken = Number(new URL(server.address).port)
    expect(await startStaticServer(site, [taken])).toBeNull()
    const next = await startStaticServer(site, [taken, 46_174])
    expect(next?.address).toBe('http://localhost:46174/')
    next?.close()
  })

  it('refuses a folder that is not there', async () => {
    await expect(startStaticServer(join(site, 'gone'), ports)).rejects.toThrow('nothing to serve')
  })
})
