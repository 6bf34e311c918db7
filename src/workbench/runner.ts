import { courseOf } from '../runner3d/course'
import { barefootLooks, middleLooks, seededLooks } from '../runner3d/looks'
import { motions } from '../runner3d/motions'
import { Stage } from '../runner3d/scene/stage'
import { laptopView } from '../runner3d/view-point'

/**
 * Every motion as a strip of stills: `runner.html?motion=squat-depth&from=90&mistake=knee-in&looks=3&zoom=2`, `&bare` without shoes,
 * `&sheet` with every mistake and all the way there and back. For looking at the figure, from any side and as near as wanted.
 */
const query = new URLSearchParams(location.search)
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
const target = document.querySelector('#runner')
if (!target) throw new Error('runner.html has no #runner')

const size = { width: number('width', 320), height: number('height', 480) }
const looks = query.has('looks')
  ? seededLooks(number('looks', 1))
  : query.has('bare')
    ? barefootLooks
    : middleLooks
const stage = new Stage()
const figure = await stage.invite(looks)
const steps = number('steps', 6)
const ids = query.get('motion')?.split(',') ?? Object.keys(motions)
const side = query.get('side') === 'right' ? 'right' : 'left'

const isSheet = query.has('sheet')

/** One way of one motion from one side: so many instants on a line. */
const strip = (id: string, mistake: string | null, from: number) => {
  const motion = motions[id]
  if (!motion) throw new Error(`there is no motion "${id}"`)
  const repetition = { range: number('range', motion.range), ...(mistake ? { mistake } : {}) }
  const course = courseOf(motion, figure.body, { side, repetitions: [repetition], before: 0 })
  const lasting = isSheet ? course.duration - motion.tempo.rest : motion.tempo.out + 0.01
  stage.furnish(motion.props(figure.body), side === 'right')
  const view = {
    ...laptopView,
    from,
    height: number('height-of-camera', 0.9),
    distance: number('distance', 2.8),
    field: number('field', 46) / number('zoom', 1),
    pitch: number('pitch', 0),
  }
  const line = document.createElement('figure')
  line.style.cssText = `margin: 0; white-space: nowrap; ${steps === 1 ? 'display: inline-block' : ''}`
  if (isSheet) line.append(`${id} ${side} ${mistake ?? 'as it is to be done'}, from ${from}`)
  if (isSheet) line.append(document.createElement('br'))
  for (let step = 0; step < steps; step++) {
    const at = steps === 1 ? number('at', 1) : step / (steps - 1)
    stage.draw(figure, course.at(at * lasting).posture, view, size)
    const picture = line.appendChild(Object.assign(document.createElement('canvas'), size))
    const context = picture.getContext('2d')
    if (context) stage.copyTo(context, size)
  }
  return line
}

for (const id of ids) {
  const mistakes = isSheet ? [null, ...Object.keys(motions[id]?.mistakes ?? {})] : [query.get('mistake')]
  const usual = motions[id]?.view === 'front' ? 0 : side === 'left' ? 90 : -90
  const froms = query.get('from')?.split(',').map(Number) ?? [usual, usual === 0 ? 90 : 0]
  for (const mistake of mistakes) for (const from of froms) target.append(strip(id, mistake, from))
}
stage.dispose()
document.body.dataset['done'] = 'true'
