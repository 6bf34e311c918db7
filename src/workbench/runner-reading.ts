import type { PoseModel } from '../capture/pose-worker/messages'
import { courseOf } from '../runner3d/course'
import { middleLooks, seededLooks } from '../runner3d/looks'
import { sides } from '../pose/side'
import { motions } from '../runner3d/motions'
import { Stage } from '../runner3d/scene/stage'
import { laptopView } from '../runner3d/view-point'
import {
  modelReading,
  noErrors,
  rootMeanSquare,
  type AngleErrors,
  type AngleName,
} from './runner/model-reading'

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
const stage = new Stage()
const figure = await stage.invite(query.has('looks') ? seededLooks(Number(query.get('looks'))) : middleLooks)
const all = { errors: noErrors(), held: noErrors() }

const columns = (errors: AngleErrors) =>
  Object.values(errors)
    .map((values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return `${rootMeanSquare(values).toFixed(1)} (${mean.toFixed(1)})`.padStart(13)
    })
    .join('')

const add = (to: Record<AngleName, number[]>, from: AngleErrors) => {
  for (const name of Object.keys(to) as AngleName[]) to[name].push(...from[name])
}

table.textContent = `${model}: RMS (mean) of read - true, degrees, all frames and held: ${Object.keys(all.held).join(', ')}\n`
for (const id of query.get('motion')?.split(',') ?? tests) {
  const motion = motions[id]
  if (!motion) throw new Error(`there is no motion "${id}"`)
  // The model does not read a picture and its mirror image alike: a movement of both legs is seen from both sides too.
  for (const near of motion.view === 'front' && motion.sides === 'both' ? (['left'] as const) : sides) {
    const side = motion.sides === 'each' ? near : 'left'
    for (const mistake of query.has('mistakes') ? Object.keys(motion.mistakes) : [undefined]) {
      const repetition = { range: motion.range, ...(mistake ? { mistake } : {}) }
      const course = courseOf(motion, figure.body, { side, repetitions: [repetition], before: 1 })
      const from = motion.view === 'front' ? 0 : near === 'left' ? 90 : -90
      const reading = await modelReading(stage, figure, course, { ...laptopView, from }, { model, fps })
      const { found, frames, swapped, errors, held } = reading
      const name = `${id} ${side} from ${from} ${mistake ?? ''}`.padEnd(44)
      const isSide = motion.view === 'side'
      const numbers = isSide ? `${columns(errors)} |${columns(held)}` : ''
      table.append(`${name}found ${found}/${frames}, swapped ${swapped}${numbers}\n`)
      if (!isSide) continue
      add(all.errors, errors)
      add(all.held, held)
    }
  }
}
table.append(`side view, all ${columns(all.errors)} |${columns(all.held)}\n`)
stage.dispose()
document.body.dataset['done'] = 'true'
