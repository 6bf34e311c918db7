import type { PoseModel } from '../capture/pose-worker/messages'
import { courseOf } from '../runner3d/course'
import { middleLooks, seededLooks } from '../runner3d/looks'
import { motions } from '../runner3d/motions'
import { Stage } from '../runner3d/scene/stage'
import { laptopView } from '../runner3d/view-point'
import { modelReading, rootMeanSquare, type AngleName } from './runner/model-reading'

/**
 * The four tests, seen by the pose model, against their truth:
 * `runner-reading.html?model=heavy&looks=3&motion=squat-depth&fps=10`. Minutes on a slow machine.
 */
const query = new URLSearchParams(location.search)
const table = document.querySelector('#table')
if (!table) throw new Error('runner-reading.html has no #table')

const tests = ['single-leg-balance', 'ankle-dorsiflexion', 'squat-depth', 'hip-extension']
const model = (query.get('model') ?? 'full') as PoseModel
const fps = Number(query.get('fps') ?? 10)
const stage = await Stage.open(query.has('looks') ? seededLooks(Number(query.get('looks'))) : middleLooks)
const all: Record<AngleName, number[]> = { shank: [], thigh: [], knee: [], trunk: [] }

const line = (
  name: string,
  found: string,
  swapped: number,
  errors: Readonly<Record<AngleName, readonly number[]>>,
) => {
  const columns = Object.values(errors).map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return `${rootMeanSquare(values).toFixed(1)} (${mean.toFixed(1)})`.padStart(13)
  })
  return `${name.padEnd(44)}${found.padStart(9)}${String(swapped).padStart(5)}${columns.join('')}\n`
}

table.textContent = `${model}, RMS (mean) of read - true in degrees: ${Object.keys(all).join(', ')}\n`
for (const id of query.get('motion')?.split(',') ?? tests) {
  const motion = motions[id]
  if (!motion) throw new Error(`there is no motion "${id}"`)
  for (const side of motion.sides === 'each' ? (['left', 'right'] as const) : (['left'] as const)) {
    for (const mistake of query.has('mistakes') ? Object.keys(motion.mistakes) : [undefined]) {
      const repetition = { range: motion.range, ...(mistake ? { mistake } : {}) }
      const course = courseOf(motion, stage.figure.body, { side, repetitions: [repetition], before: 1 })
      for (const from of motion.view === 'front' ? [0] : [side === 'left' ? 90 : -90]) {
        const reading = await modelReading(stage, course, { ...laptopView, from }, { model, fps })
        const name = `${id} ${side} from ${from} ${mistake ?? ''}`
        table.append(line(name, `${reading.found}/${reading.frames}`, reading.swapped, reading.errors))
        if (from !== 0)
          for (const key of Object.keys(all) as AngleName[]) all[key].push(...reading.errors[key])
      }
    }
  }
}
table.append(line('side view, all', '', 0, all))
stage.dispose()
document.body.dataset['done'] = 'true'
