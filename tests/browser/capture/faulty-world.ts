/** What is wrong is said by the worker's name, since nothing else is there before its first import. */
const { name: wrong } = self as unknown as DedicatedWorkerGlobalScope

/** Answers of a server that has lost, mistaken or spoilt its models. */
const serverAnswers = new Map([
  ['model-404', () => new Response('', { status: 404 })],
  ['model-page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
  ['model-corrupt', () => new Response(new Uint8Array(1000))],
])

if (wrong === 'no-webgl') Reflect.set(OffscreenCanvas.prototype, 'getContext', () => null)

const answer = serverAnswers.get(wrong)
if (answer) {
  const unspoilt = self.fetch.bind(self)
  self.fetch = (input, init) => {
    const { url } = new Request(input)
    return url.endsWith('.task') ? Promise.resolve(answer()) : unspoilt(input, init)
  }
}
