import { expect, test, vi } from 'vitest'
import {
  PoseClient,
  type PoseClientNews,
  type PoseClientOptions,
} from '../../../src/capture/pose-worker/client'
import { restartsAllowed } from '../../../src/capture/pose-worker/supervised-worker'
import { ms } from '../../../src/math/units'
import { scripted } from './helpers'

const patience = { starting: ms(2000), answering: ms(150) }

const frame = () => createImageBitmap(new ImageData(8, 6))

const clientOf = (make: ReturnType<typeof scripted>, options: PoseClientOptions = {}) => {
  const news: PoseClientNews[] = []
  const client = new PoseClient({ createWorker: make.createWorker, patience, ...options }, (next) =>
    news.push(next),
  )
  const kinds = () => news.map(({ kind }) => kind)
  const until = (kind: PoseClientNews['kind']) =>
    vi.waitFor(() => expect(kinds()).toContain(kind), { timeout: 5000, interval: 5 })
  return { client, news, kinds, until }
}

test('of sixty frames at once the first and the newest are looked at, all are closed', async () => {
  const { client, news, until } = clientOf(scripted({ look: 30 }))
  await until('ready')
  const frames = await Promise.all(Array.from({ length: 60 }, frame))
  frames.forEach((next, index) => client.offer(next, ms(index)))
  expect(client.framesOpen).toBe(2)
  await client.whenIdle()
  expect(news.flatMap((next) => (next.kind === 'nobody' ? [next.t] : []))).toEqual([0, 59])
  expect(client.framesOpen).toBe(0)
  // A closed bitmap has no size.
  expect(frames.every(({ width }) => width === 0)).toBe(true)
  await client.close()
})

test('a frame that comes before the model waits for it', async () => {
  const { client, kinds } = clientOf(scripted({}))
  client.offer(await frame(), ms(0))
  await client.whenIdle()
  expect(kinds()).toEqual(['loading', 'ready', 'nobody'])
  await client.close()
})

test.each(['silence', 'throw', 'broken'] as const)('after %s another worker goes on', async (then) => {
  const make = scripted({ answers: 1, then }, {})
  const { client, news, kinds, until } = clientOf(make)
  await until('ready')
  for (const t of [0, 10, 20]) {
    client.offer(await frame(), ms(t))
    await client.whenIdle()
  }
  expect(kinds()).toEqual(['loading', 'ready', 'nobody', 'restarted', 'loading', 'ready', 'nobody'])
  expect(news.at(-1)).toMatchObject({ t: 20 })
  expect(make.workers).toHaveLength(2)
  expect(client.framesOpen).toBe(0)
  await client.close()
})

test('a worker that cannot be kept alive is given up, on the CPU in the end', async () => {
  const make = scripted({ isStillborn: true })
  const { client, news, kinds, until } = clientOf(make)
  client.offer(await frame(), ms(0))
  await until('fault')
  expect(news.at(-1)).toMatchObject({ kind: 'fault', code: 'engine-failed' })
  expect(kinds().filter((kind) => kind === 'restarted')).toHaveLength(restartsAllowed)
  expect(client.framesOpen).toBe(0)
  await client.whenIdle()
  const late = await frame()
  client.offer(late, ms(1))
  expect(late.width).toBe(0)
  await client.close()
})

test('a delegate that broke twice is not asked a third time', async () => {
  const { client, news, until } = clientOf(scripted({ answers: 0, then: 'broken' }))
  await until('ready')
  for (const t of [0, 1, 2, 3]) {
    client.offer(await frame(), ms(t))
    await client.whenIdle()
  }
  await until('fault')
  const delegates = news.flatMap((next) => (next.kind === 'ready' ? [next.engine.delegate] : []))
  expect(delegates).toEqual(['GPU', 'GPU', 'CPU', 'CPU'])
})

test('nothing is heard after close, and frames offered then are closed', async () => {
  const { client, kinds, until } = clientOf(scripted({ look: 50 }))
  await until('ready')
  client.offer(await frame(), ms(0))
  const closing = client.close()
  const count = kinds().length
  const late = await frame()
  client.offer(late, ms(1))
  expect(late.width).toBe(0)
  await closing
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(kinds()).toHaveLength(count)
  expect(client.framesOpen).toBe(0)
})

const looksIn = (news: readonly PoseClientNews[]) =>
  news.flatMap((next) => (next.kind === 'looked' ? [{ id: next.id, looks: next.looks }] : []))

test('a look that is asked for is answered, and waited for', async () => {
  const { client, news, until } = clientOf(scripted({ look: 20 }))
  await until('ready')
  await client.whenLooked()
  client.lookAgain({ id: 'a', times: [0] })
  client.lookAgain({ id: 'b', times: [100] })
  expect(looksIn(news)).toEqual([])
  await client.whenLooked()
  expect(looksIn(news)).toEqual([
    { id: 'a', looks: [] },
    { id: 'b', looks: [] },
  ])
  await client.close()
})

test('what is to be kept goes with the next frame', async () => {
  const { client, news, until } = clientOf(scripted({ tellsKeep: true }))
  await until('ready')
  const order = { windows: [{ from: 0, to: null, every: 100 }], isMoving: true }
  client.keep(order)
  client.offer(await frame(), ms(0))
  await client.whenIdle()
  expect(news.at(-1)).toMatchObject({ kind: 'nobody', light: { luma: 1, change: 1 } })
  client.keep({ windows: [], isMoving: false })
  client.offer(await frame(), ms(1))
  await client.whenIdle()
  expect(news.at(-1)).toMatchObject({ kind: 'nobody', light: { luma: 0, change: 0 } })
  await client.close()
})

test.each(['silence', 'throw', 'broken'] as const)(
  'a worker that ends over a look, by %s, leaves it answered with nothing',
  async (then) => {
    const { client, news, kinds, until } = clientOf(scripted({ looks: 'never', answers: 0, then }, {}))
    await until('ready')
    client.lookAgain({ id: 'a', times: [0] })
    client.offer(await frame(), ms(0))
    await until('restarted')
    await client.whenLooked()
    expect(looksIn(news)).toEqual([{ id: 'a', looks: [] }])
    expect(kinds().filter((kind) => kind === 'looked')).toHaveLength(1)
    // The worker that replaced it answers the next one.
    client.lookAgain({ id: 'b', times: [0] })
    await client.whenLooked()
    expect(looksIn(news).map(({ id }) => id)).toEqual(['a', 'b'])
    await client.close()
  },
)

test('a look that takes too long is given up, and an answer that comes later is not heard', async () => {
  const { client, news, until } = clientOf(scripted({ look: 300 }))
  await until('ready')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  client.lookAgain({ id: 'a', times: [0] })
  const looked = client.whenLooked()
  vi.advanceTimersByTime(29_999)
  expect(looksIn(news)).toEqual([])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  await looked
  expect(looksIn(news)).toEqual([{ id: 'a', looks: [] }])
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(looksIn(news)).toHaveLength(1)
  await client.close()
})

test('a look has longer where nobody waits for it', async () => {
  const { client, news, until } = clientOf(scripted({ looks: 'never' }), { lookLimit: ms(60_000) })
  await until('ready')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  client.lookAgain({ id: 'a', times: [0] })
  vi.advanceTimersByTime(59_999)
  expect(looksIn(news)).toEqual([])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  expect(looksIn(news)).toEqual([{ id: 'a', looks: [] }])
  await client.close()
})

test('no look is answered after close, and nobody waits for one', async () => {
  const { client, news, until } = clientOf(scripted({ look: 50 }))
  await until('ready')
  client.lookAgain({ id: 'a', times: [0] })
  const looked = client.whenLooked()
  const closing = client.close()
  await looked
  client.lookAgain({ id: 'b', times: [0] })
  await client.whenLooked()
  await closing
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(looksIn(news)).toEqual([])
})

test('a worker that is given up takes its looks with it', async () => {
  const { client, news, until } = clientOf(scripted({ isStillborn: true }))
  client.lookAgain({ id: 'a', times: [0] })
  await until('fault')
  await client.whenLooked()
  expect(looksIn(news)).toEqual([{ id: 'a', looks: [] }])
  client.lookAgain({ id: 'b', times: [0] })
  await client.whenLooked()
  expect(looksIn(news)).toHaveLength(1)
})
