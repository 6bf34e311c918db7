import type { Included } from '../../report/records'

/** What a report is to hold and who reads it, as long as its screen stands: kept nowhere else. */
export class ReportChoice {
  included = $state<Included>({
    name: false,
    notes: true,
    about: true,
    plan: true,
    history: true,
    replays: true,
    // Kept for the runner's own eyes: they go out only where that is asked for too.
    keyFrames: false,
  })
  hidesFaces = $state(true)
  name = $state('')
  note = $state('')
  pages = $state<'all' | 'coach'>('all')
}
