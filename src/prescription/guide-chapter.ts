import type { SourceId } from './sources'

/** What a runner asks before they begin, and the short answer; each with its source. */
export interface GuideEntry {
  readonly id: string
  readonly asks: string
  readonly says: string
  readonly source: SourceId
}

export interface GuideChapter {
  readonly id: 'fears' | 'expect' | 'mirror' | 'benefits' | 'rules' | 'care'
  readonly title: string
  readonly entries: readonly GuideEntry[]
}
