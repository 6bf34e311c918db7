import { reportDocument, type ReportRecords } from '../../src/report/report-document'
import { handTrials } from '../../src/workbench/gallery/hand-records'
import { ankle, trialsOf } from '../../src/workbench/gallery/records'
import { options, workedRecords } from './report-runners'

/** The runner of most findings on a day on which everything happened that a report has words for. */

const bad = { intensity: 5, isSharp: true, part: 'achilles' } as const

/** On the right ankle: three that count, two rejected, one that never held, one taken back; and by tape on both sides. */
const ankleTrials = ({ assessment, trials }: ReportRecords['measured']) => {
  const [{ at } = { at: '' }] = trials
  const right = trialsOf('right', [
    28,
    28.8,
    27.6,
    { value: 33, fault: 'heelLifted' },
    { value: 31.5, fault: 'footMoved' },
    { missing: 'no-hold' },
    34.4,
  ]).map((trial, index) => ({ ...trial, withdrawn: index === 6 }))
  const tape = handTrials(ankle, { left: [12, 12.5, 12], right: [8.5, 9, 8.5] })
  const { id: assessmentId, runnerId } = assessment
  return [...right, ...tape].map((trial) => ({ ...trial, assessmentId, runnerId, at }))
}

const eventful = (records: ReportRecords): ReportRecords => {
  const { assessment, trials } = records.measured
  const { sittings = [], pain = [] } = assessment
  const others = trials.filter(({ mobilityTestId, side }) => mobilityTestId !== ankle.id || side !== 'right')
  return {
    ...records,
    measured: {
      assessment: {
        ...assessment,
        sittings: sittings.map((each) => ({
          ...each,
          safety: { flags: [], isCleared: false, painNow: bad },
          readiness: { sleep: 'under-7-hours', lastHardRun: 'within-24-hours', soreness: 'much' },
        })),
        pain: pain.map((answer) =>
          answer.mobilityTestId === ankle.id && answer.side === 'right'
            ? { ...answer, hurt: true, rating: bad }
            : answer,
        ),
      },
      trials: [...others, ...ankleTrials(records.measured)],
    },
  }
}

export const fullReport = () => reportDocument(eventful(workedRecords('too-many-findings')), options)
