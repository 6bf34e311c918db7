import { expect, test } from 'vitest'
import { delegateChoice } from '../../../src/capture/pose-worker/delegate-choice'
import type { Landmarker, ModelPoint } from '../../../src/capture/pose-worker/landmarker'
import type { Delegate } from '../../../src/capture/pose-worker/messages'
import { landmarkIndex, type LandmarkName } from '../../../src/pose/landmark'

interface Conduct {
  /** Milliseconds a look takes. */
  readonly perFrame: number
  readonly sees?: 'the figure' | 'nobody' | 'somebody upside down'
  readonly trouble?: 'no creation' | 'throws'
}

const heights: Partial<Record<LandmarkName, number>> = { nose: 0.15, 'left-hip': 0.5, 'left-ankle': 0.88 }

const body = (isUpright: boolean): readonly ModelPoint[] => {
  const points = Array.from({ length: 33 }, () => ({ x: 0.5, y: 0.5, z: 0, visibility: 1 }))
  for (const [name, height] of Object.entries(heights)) {
    points[landmarkIndex(name as LandmarkName)]!.y = isUpright ? height : 1 - height
  }
  return points
}

/** A machine whose delegates behave as told, on a clock that only their looks move. */
const machine = (conduct: Readonly<Record<Delegate, Conduct>>) => {
  const looks: Record<Delegate, number> = { GPU: 0, CPU: 0 }
  let open = 0
  let clock = 0
  const make = (delegate: Delegate): Promise<Landmarker> => {
    const { perFrame, sees = 'the figure', trouble } = conduct[delegate]
    if (trouble === 'no creation') return Promise.reject(new Error('no such delegate'))
    open++
    return Promise.resolve({
      close: () => open--,
      detect: () => ({ landmarks: [], worldLandmarks: [] }),
      detectForVideo: () => {
        if (trouble === 'throws') throw new Error('as told')
        looks[delegate]++
        clock += perFrame
        const landmarks = sees === 'nobody' ? [] : [body(sees === 'the figure')]
        return { landmarks, worldLandmarks: landmarks }
      },
    })
  }
  return { choose: () => delegateChoice(make, () => clock), looks, open: () => open }
}

test.each<[string, Conduct, Conduct, Delegate]>([
  ['a quick GPU stays', { perFrame: 10 }, { perFrame: 40 }, 'GPU'],
  ['a slow GPU stays where the CPU is slower', { perFrame: 60 }, { perFrame: 80 }, 'GPU'],
  ['a GPU slower than the CPU goes', { perFrame: 60 }, { perFrame: 40 }, 'CPU'],
  ['a GPU that sees nobody goes', { perFrame: 10, sees: 'nobody' }, { perFrame: 40 }, 'CPU'],
  ['a GPU that sees wrongly goes', { perFrame: 10, sees: 'somebody upside down' }, { perFrame: 40 }, 'CPU'],
  ['a GPU that cannot be had goes', { perFrame: 10, trouble: 'no creation' }, { perFrame: 40 }, 'CPU'],
  ['a GPU that throws goes', { perFrame: 10, trouble: 'throws' }, { perFrame: 40 }, 'CPU'],
])('%s', async (_, GPU, CPU, wanted) => {
  const { choose, open } = machine({ GPU, CPU })
  expect(await choose()).toBe(wanted)
  expect(open()).toBe(0)
})

test('the CPU is not troubled where the GPU is quick', async () => {
  const { choose, looks } = machine({ GPU: { perFrame: 10 }, CPU: { perFrame: 40 } })
  await choose()
  expect(looks.CPU).toBe(0)
})

test('a hopeless GPU is not looked through to the end', async () => {
  const { choose, looks } = machine({ GPU: { perFrame: 5000 }, CPU: { perFrame: 40 } })
  expect(await choose()).toBe('CPU')
  expect(looks.GPU).toBe(2)
})
