import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startStaticServer, type StaticServer } from '../tools/static-server.ts'
import { test as base } from './own-browser.ts'

/** A copy of the built site that a test may change, on a server that it may stop. */
export interface Host {
  readonly folder: string
  readonly address: string
  readonly restart: () => Promise<void>
  readonly stop: () => void
}

const ports = Array.from({ length: 50 }, (_, index) => 4950 + index)

/** For tests of what the service worker keeps: they need a host of their own, as it lies in the way of every other test. */
export const test = base.extend<{ readonly host: Host }>({
  host: async ({ baseURL: _site }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenstride-host-'))
    cpSync('dist', folder, { recursive: true, filter: (path) => !/_(lite|heavy)\.\w+\.task$/.test(path) })
    let server: StaticServer = (await startStaticServer(folder, ports))!
    const { address } = server
    await use({
      folder,
      address,
      restart: async () => {
        server.close()
        server = (await startStaticServer(folder, [Number(new URL(address).port)]))!
      },
      stop: () => server.close(),
    })
    server.close()
    rmSync(folder, { recursive: true })
  },
})

export const expectReadyOffline = (page: Page): Promise<void> =>
  expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 })
