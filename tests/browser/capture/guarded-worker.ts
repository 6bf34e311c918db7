import '../../../src/capture/pose-worker/network-guard'

const foreign = 'https://example.com/metrics'

/** Each way out; a guard that holds throws before anything is sent. */
const waysOut: Readonly<Record<string, () => unknown>> = {
  fetch: () => fetch(foreign),
  request: () => fetch(new Request(foreign)),
  xhr: () => {
    new XMLHttpRequest().open('POST', foreign)
  },
  socket: () => new WebSocket('wss://example.com/metrics'),
  events: () => new EventSource(foreign),
  transport: () => new WebTransport(foreign),
}

const attempt = async (way: () => unknown): Promise<string> => {
  try {
    await way()
    return 'sent'
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'thrown'
  }
}

const results = Object.entries(waysOut).map(async ([name, way]) => [name, await attempt(way)] as const)
const own = fetch(new URL('/icon.svg', self.location.href)).then((response) => response.status)
self.postMessage({ refused: Object.fromEntries(await Promise.all(results)), ownStatus: await own })
