import { expect, test, vi } from 'vitest'
import { RequestCounter } from '../../../src/offline/request-count'

test('requests to other addresses are counted once each, those to its own apart, those of no host not at all', async () => {
  await fetch('/?before')
  const counter = new RequestCounter()
  // What was fetched before it was made counts too.
  await vi.waitFor(() => expect(counter.count.own).toBeGreaterThan(0))
  const { own } = counter.count
  await fetch('data:text/plain,none').catch(() => undefined)
  await fetch('/?after')
  await vi.waitFor(() => expect(counter.count.own).toBe(own + 1))
  expect(counter.count.foreign).toEqual([])

  const elsewhere = 'https://elsewhere.invalid/'
  for (const path of ['a', 'b', 'b']) await fetch(elsewhere + path).catch(() => undefined)
  await vi.waitFor(() => expect(counter.count.foreign.toSorted()).toEqual([`${elsewhere}a`, `${elsewhere}b`]))
})

test('what the policy stopped and what the service worker saw of a worker counts too', () => {
  const counter = new RequestCounter()
  const stopped = (blockedURI: string) =>
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI,
        documentURI: location.href,
        effectiveDirective: 'connect-src',
        originalPolicy: '',
        violatedDirective: 'connect-src',
        disposition: 'enforce',
        statusCode: 200,
      }),
    )
  stopped('https://elsewhere.invalid/stopped')
  stopped('inline')
  const seen = { type: 'FOREIGN', address: 'https://elsewhere.invalid/of-a-worker' }
  navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: seen }))
  expect(counter.count.foreign).toEqual(
    expect.arrayContaining(['https://elsewhere.invalid/stopped', 'https://elsewhere.invalid/of-a-worker']),
  )
  expect(counter.count.foreign).not.toContain('inline')
})
