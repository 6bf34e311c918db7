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

const guardRequests = () => {
  const prototype = XMLHttpRequest.prototype
  prototype.open = new Proxy(prototype.open, {
    apply(open, request, args: [method: string, address: string | URL, ...rest: []]) {
      check(args[1])
      return Reflect.apply(open, request, args)
    },
  })
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

/** Plain functions whose arguments are addresses; `sendBeacon` is no worker API today and stays barred if it becomes one. */
const guardFunction = (owner: object, name: 'sendBeacon' | 'importScripts') => {
  const unguarded: unknown = Reflect.get(owner, name)
  if (typeof unguarded !== 'function') return
  const guarded = (...addresses: (string | URL)[]): unknown => {
    for (const address of name === 'sendBeacon' ? addresses.slice(0, 1) : addresses) check(address)
    return Reflect.apply(unguarded, owner, addresses)
  }
  Reflect.set(owner, name, guarded)
}

guardFetch()
guardRequests()
guardConstructor('WebSocket')
guardConstructor('EventSource')
guardConstructor('WebTransport')
guardFunction(self.navigator, 'sendBeacon')
guardFunction(self, 'importScripts')
