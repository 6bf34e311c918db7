import { describe, expect, it } from 'vitest'
import { imagePoint } from '../../../src/pose/pose'
import { sides } from '../../../src/pose/side'
import { skeletonOf } from '../../../src/ui/overlay/skeleton'
import { filmed } from '../../tools/synthetic-runner'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'

const [pose] = filmed(frontSquat())
const legLines = 4

describe('the body that is drawn over the picture', () => {
  const none = skeletonOf(pose!, null)

  it('lights no leg while nothing is measured', () => {
    expect(none.measured).toEqual([])
  })

  it.each(sides)('lights the leg that is measured, and leaves the other one a line, %s', (label) => {
    const { measured, bones } = skeletonOf(pose!, { labels: [label], side: label, channel: undefined })
    expect(measured.map(({ joints }) => joints[2])).toEqual([imagePoint(pose!, `${label}-ankle`)])
    expect(bones).toHaveLength(none.bones.length - legLines)
  })

  it('lights both legs where they are measured together', () => {
    const { measured, bones } = skeletonOf(pose!, { labels: sides, side: 'both', channel: undefined })
    expect(measured.map(({ joints }) => joints[2])).toEqual(
      sides.map((side) => imagePoint(pose!, `${side}-ankle`)),
    )
    expect(measured.map(({ side }) => side)).toEqual(['both', 'both'])
    expect(bones).toHaveLength(none.bones.length - 2 * legLines)
  })
})
