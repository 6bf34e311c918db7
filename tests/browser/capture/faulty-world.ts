/** What is wrong is said by the worker's name, since nothing else is there before its first import. */
const { name: wrong } = self as unknown as DedicatedWorkerGlobalScope

/** Answers of a server that has lost, mistaken or spoilt its models; null where it is sound. */
const modelAnswer = (): Response | null => {
  if (wrong === 'model-404') return new Response('', { status: 404 })
  if (wrong === 'model-page') {
    return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
  }
  return wrong === 'model-corrupt' ? new Response(new Uint8Array(1000)) : null
}

if (wrong === 'no-webgl') Reflect.set(OffscreenCanvas.prototype, 'getContext', () => null)

const unspoilt = self.fetch.bind(self)
self.fetch = async (input, init) => {
  const answer = new Request(input).url.endsWith('.task') ? modelAnswer() : null
  return answer ?? unspoilt(input, init)
}
