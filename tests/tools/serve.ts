import { parseArgs } from 'node:util'
import { startStaticServer } from './static-server.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, exact: { type: 'boolean', default: false } },
})

/** How many ports after the asked one are tried when it is taken. */
const spare = 20
const first = Number(values.port)
const ports = values.exact ? [first] : Array.from({ length: spare + 1 }, (_, index) => first + index)

const server = await startStaticServer('dist', ports)
if (!server) {
  const taken = values.exact
    ? `Port ${values.port} is`
    : `Ports ${values.port} to ${String(first + spare)} are`
  console.error(`${taken} taken. Stop what runs there or choose another: npm start -- --port 5000`)
  process.exit(1)
}

if (!server.address.includes(`:${values.port}/`))
  console.log(`Port ${values.port} is taken, so this is the next one.`)
console.log(`Evenstride is at ${server.address}  (Ctrl-C stops it)`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.close)
