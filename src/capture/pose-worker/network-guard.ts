/**
 * Refuses every request of this worker that would leave the page's own origin. Imported before anything else: a
 * library that is updated carelessly must not be able to send so much as a usage count. The response header
 * `connect-src 'self'` says the same; hosts that set no headers leave only this.
 */
const isOwnOrigin = (address: string | URL): boolean => {
  const url = new URL(address, self.location.href)
  const asHttp = url.href.replace(/^ws/, 'http')
  return new URL(asHttp).origin === self.location.origin
}

const refuse = (address: string | URL): never => {
  throw new TypeError(`Refused: ${String(address)} is not this page's own address`)
}

const check = (address: string | URL) => {
  if (!isOwnOrigin(address)) refuse(address)
}

const guardFetch = () => {
  const unguarded = self.fetch.bind(self)
  self.fetch = async (input, init) => {
    check(input instanceof Request ? input.url : input)
    return unguarded(input, init)
  }
}

/** Constructors whose first argument is the address. */
const guardConstructor = (name: 'WebSocket' | 'EventSource' | 'WebTransport') => {
  const unguarded: unknown = Reflect.get(self, name)
  if (typeof unguarded !== 'function') return
  const guarded = new Proxy(unguarded, {
    construct(constructor, args: [address: string | URL, ...rest: unknown[]]) {
      check(args[0])
      return Reflect.construct(constructor, args) as object
    },
  })
  Reflect.set(self, name, guarded)
}

/** Functions that take addresses among their arguments. */
const guardFunction = (owner: object, name: string, addressesIn: (args: unknown[]) => unknown[]) => {
  const unguarded: unknown = Reflect.get(owner, name)
  if (typeof unguarded !== 'function') return
  Reflect.set(owner, name, function guarded(this: unknown, ...args: unknown[]): unknown {
    for (const address of addressesIn(args)) check(String(address))
    return Reflect.apply(unguarded as (...args: unknown[]) => unknown, this, args)
  })
}

guardFetch()
guardFunction(XMLHttpRequest.prototype, 'open', (args) => args.slice(1, 2))
guardConstructor('WebSocket')
guardConstructor('EventSource')
guardConstructor('WebTransport')
// No function of workers today; barred in case it becomes one.
guardFunction(self.navigator, 'sendBeacon', (args) => args.slice(0, 1))
guardFunction(self, 'importScripts', (args) => args)
