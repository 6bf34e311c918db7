import { expect, test } from 'vitest'

test('every way out of the worker is barred, the way home is open', async () => {
  const worker = new Worker(new URL('./guarded-worker.ts', import.meta.url), { type: 'module' })
  const { refused, ownStatus } = await new Promise<{ refused: Record<string, string>; ownStatus: number }>(
    (resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ refused: Record<string, string>; ownStatus: number }>) =>
        resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
    },
  )
  worker.terminate()
  expect(Object.keys(refused)).toHaveLength(6)
  for (const [way, message] of Object.entries(refused))
    expect(message, way).toMatch(/^Refused: .*example\.com/)
  expect(ownStatus).toBe(200)
})
