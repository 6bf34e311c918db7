import { expect, test } from 'vitest'
import { FrameKeeper } from '../../../src/capture/pose-worker/frame-keeper'
import type { Landmarker, LandmarkerResult, ModelPoint } from '../../../src/capture/pose-worker/landmarker'
import { SecondLook, type Lookers } from '../../../src/capture/pose-worker/second-look'
import { ms } from '../../../src/math/units'
import { landmarkIndex } from '../../../src/pose/landmark'
import type { LookModel, LookPose } from '../../../src/pose/look'
import { imagePoint } from '../../../src/pose/pose'

const size = { width: 100, height: 50 }

/** Bright on its left third only, so that a mirrored one can be told. */
const source = () => {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')!
  context.fillStyle = 'black'
  context.fillRect(0, 0, size.width, size.height)
  context.fillStyle = 'white'
  context.fillRect(0, 0, 30, size.height)
  return canvas
}
const isBright = (at: OffscreenCanvas, x: number) =>
  at.getContext('2d')!.getImageData(x, 25, 1, 1).data[0]! > 128
/** A body whose left ankle lies at the bright edge, wherever that is in the picture, its right one in the middle. */
const bodyIn = (picture: OffscreenCanvas): LandmarkerResult => {
  const points: ModelPoint[] = Array.from({ length: 33 }, () => ({ x: 0.5, y: 0.5, z: 0, visibility: 0.5 }))
  const isMirrored = !isBright(picture, 10)
  // The network names sides by what it sees: in a mirror the left leg is a right one.
  const seen = landmarkIndex(isMirrored ? 'right-ankle' : 'left-ankle')
  points[seen] = { x: isMirrored ? 0.7 : 0.3, y: 0.8, z: 0, visibility: 0.9 }
  return { landmarks: [points], worldLandmarks: [] }
}

type Conduct = (picture: OffscreenCanvas, nth: number) => LandmarkerResult

/** Networks that do as told, and a diary of what happened in which order. */
const scene = (conduct: Conduct = bodyIn, models: readonly LookModel[] = ['heavy', 'full']) => {
  const diary: string[] = []
  const answers: { id: string; looks: readonly LookPose[] }[] = []
  let closed = 0
  let running = 0
  const landmarker = (model: LookModel): Landmarker => ({
    close: () => closed++,
    detectForVideo: () => {
      throw new Error('Not a network for video')
    },
    detect: (picture) => {
      running++
      expect(running).toBe(1)
      diary.push(`${model} ${isBright(picture, 10) ? 'plain' : 'mirrored'}`)
      try {
        return conduct(picture, diary.length)
      } finally {
        running--
      }
    },
  })
  const lookers: Lookers = models.map((model) => ({ model, landmarker: landmarker(model) }))
  const keeper = new FrameKeeper()
  keeper.keep([{ from: 0, to: null, every: 100 }])
  let arrive: (arrived: Lookers) => void = () => undefined
  const arriving = new Promise<Lookers>((resolve) => (arrive = resolve))
  const second = new SecondLook(arriving, keeper, (id, looks) => {
    diary.push(`answer ${id}`)
    answers.push({ id, looks })
  })
  return {
    diary,
    answers,
    keeper,
    second,
    arrive: () => arrive(lookers),
    closed: () => closed,
    keep: async (...times: readonly number[]) => {
      for (const t of times) await keeper.take(source(), size, ms(t))
    },
  }
}

const ready = async (...given: Parameters<typeof scene>) => {
  const made = scene(...given)
  made.arrive()
  await Promise.resolve()
  return made
}

test('each picture is looked at by each network, as it is and mirrored', async () => {
  const { diary, answers, second, keep } = await ready()
  await keep(0, 100)
  await second.request({ id: 'a', times: [100, 0] })
  const each = ['heavy plain', 'heavy mirrored', 'full plain', 'full mirrored']
  expect(diary).toEqual([...each, ...each, 'answer a'])
  expect(answers[0]!.looks.map(({ model, mirrored, pose }) => [model, mirrored, pose.t])).toEqual(
    [0, 100].flatMap((t) =>
      (['heavy', 'full'] as const).flatMap((model) => [false, true].map((mirrored) => [model, mirrored, t])),
    ),
  )
})

test("a mirrored pose is turned back into the picture, with the runner's own sides", async () => {
  const { answers, second, keep } = await ready(bodyIn, ['heavy'])
  await keep(0)
  await second.request({ id: 'a', times: [0] })
  const [plain, mirrored] = answers[0]!.looks
  for (const { pose } of [plain!, mirrored!]) {
    expect(pose.picture).toEqual(size)
    expect(imagePoint(pose, 'left-ankle').x).toBeCloseTo(30, 3)
    expect(imagePoint(pose, 'left-ankle').y).toBeCloseTo(40, 3)
    expect(imagePoint(pose, 'right-ankle').x).toBeCloseTo(50, 3)
    expect(pose.visibility[landmarkIndex('left-ankle')]).toBeCloseTo(0.9, 5)
  }
})

test('a live frame has its turn after every single inference', async () => {
  const { diary, second, keep } = await ready()
  await keep(0)
  let isOver = false
  const live = new MessageChannel()
  live.port1.onmessage = () => {
    diary.push('live')
    if (!isOver) live.port2.postMessage(null)
  }
  live.port2.postMessage(null)
  await second.request({ id: 'a', times: [0] })
  isOver = true
  live.port1.close()
  const looks = diary.flatMap((entry, i) => (/^(heavy|full)/.test(entry) ? [i] : []))
  expect(looks).toHaveLength(4)
  looks.slice(1).forEach((at, i) => expect(diary.slice(looks[i]! + 1, at)).toContain('live'))
})

test('looks wait while the runner moves, in the middle of one too, and go on in their order', async () => {
  const { diary, answers, second, keep } = await ready((picture, nth) => {
    if (nth === 2) second.isHeldBack = true
    return bodyIn(picture)
  })
  await keep(0, 1000)
  await second.request({ id: 'a', times: [0] })
  await second.request({ id: 'b', times: [1000] })
  expect(diary).toEqual(['heavy plain', 'heavy mirrored'])
  expect(answers).toEqual([])
  second.isHeldBack = false
  await second.work()
  expect(answers.map(({ id, looks }) => [id, looks.length])).toEqual([
    ['a', 4],
    ['b', 4],
  ])
})

test('no more than four trials wait for a runner who does not stop moving', async () => {
  const { answers, second, keep } = await ready()
  second.isHeldBack = true
  await keep(0, 1000, 2000, 3000, 4000)
  for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) await second.request({ id, times: [i * 1000] })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(answers).toEqual([])
  await second.request({ id: 'e', times: [4000] })
  expect(answers.map(({ id, looks }) => [id, looks.length])).toEqual([['a', 4]])
})

test('a network that throws, or finds nobody, costs only its own look', async () => {
  const { answers, second, keep } = await ready((picture, nth) => {
    if (nth === 1) throw new Error('graph died')
    return nth === 2 ? { landmarks: [], worldLandmarks: [] } : bodyIn(picture)
  })
  await keep(0)
  await second.request({ id: 'a', times: [0] })
  expect(answers[0]!.looks.map(({ model, mirrored }) => [model, mirrored])).toEqual([
    ['full', false],
    ['full', true],
  ])
})

test('no picture, or no network: the answer is empty, and comes', async () => {
  const without = await ready()
  await without.second.request({ id: 'a', times: [0, 100] })
  expect(without.answers).toEqual([{ id: 'a', looks: [] }])
  const none = await ready(bodyIn, [])
  await none.keep(0)
  await none.second.request({ id: 'b', times: [0] })
  expect(none.answers).toEqual([{ id: 'b', looks: [] }])
})

test('pictures are taken when they are asked for, and wait for the network', async () => {
  const { answers, second, keeper, keep, arrive } = scene()
  await keep(0)
  await second.request({ id: 'a', times: [0] })
  keeper.keep([])
  expect(answers).toEqual([])
  arrive()
  await expect.poll(() => answers.map(({ id, looks }) => [id, looks.length])).toEqual([['a', 4]])
})

test('while the network is on its way no more than four trials wait: the oldest is answered empty', async () => {
  const { answers, second, keep, arrive } = scene()
  for (const [i, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await keep(i * 1000)
    await second.request({ id, times: [i * 1000] })
  }
  expect(answers).toEqual([{ id: 'a', looks: [] }])
  arrive()
  await expect.poll(() => answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(answers.at(-1)!.looks).toHaveLength(4)
})

/** Bitmaps that are still open: a closed one has no size. */
const openOf = (pictures: readonly ImageBitmap[]) => pictures.filter(({ width }) => width > 0).length

/** The pictures that a keeper hands over, remembered. */
const watched = (keeper: FrameKeeper) => {
  const pictures: ImageBitmap[] = []
  const handOver = keeper.handOver.bind(keeper)
  keeper.handOver = (times) => {
    const frames = handOver(times)
    pictures.push(...frames.map(({ picture }) => picture))
    return frames
  }
  return pictures
}
test('every picture is closed with its answer', async () => {
  const { keeper, second, keep, diary } = await ready((picture, nth) => {
    if (nth > 4) throw new Error('graph died')
    return bodyIn(picture)
  })
  const pictures = watched(keeper)
  await keep(0, 100)
  await second.request({ id: 'a', times: [0, 100] })
  expect(diary.at(-1)).toBe('answer a')
  expect([pictures.length, openOf(pictures)]).toEqual([2, 0])
})

test('at the end all that waits is closed, the networks too, and nothing is answered', async () => {
  const { keeper, second, keep, answers, closed } = await ready()
  const pictures = watched(keeper)
  second.isHeldBack = true
  await keep(0, 1000)
  await second.request({ id: 'a', times: [0] })
  await second.request({ id: 'b', times: [1000] })
  second.close()
  second.isHeldBack = false
  await second.work()
  expect([pictures.length, openOf(pictures), closed()]).toEqual([2, 0, 2])
  expect(answers).toEqual([])
})
