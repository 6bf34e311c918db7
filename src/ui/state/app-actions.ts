import type { AssessmentResult } from '../../assessment/assessment-result'
import type { ConditionsThen } from '../../assessment/conditions-then'
import type { AssessmentRecord } from '../../assessment/records'
import type { ToldAssessment } from '../../assessment/told-assessment'
import type { ManualEntry } from '../../assessment/manual-trials'
import type { AssessmentForm } from '../../protocol/form'
import type { PlanRequest } from '../../prescription/plan-request'
import type { LogEntry, PlanEdits, PlanRecord } from '../../prescription/records'
import type { ReportDocument } from '../../report/records'
import type { ReportRecords } from '../../report/report-document'
import type { PainQuestion } from '../../runner/pain'
import type { PainRating, RedFlagId, RunnerProfile } from '../../runner/records'
import type { Deleted } from '../../session/bin-ports'
import type {
  ReadRun,
  RequestCount,
  StorageUse,
  StoredKind,
  Tone,
  TrialKeyFrame,
  UnreadRun,
} from '../../session/device-ports'
import type { OwnData } from '../../session/own-data-ports'
import type { TrialEvidence } from '../../session/ports'

/** What the runner chose to be measured from. */
export type SourceChoice =
  /** `deviceId: null` takes the camera that was used last, or the browser's own choice. */
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  /** `shows`: the mobility test that is in it. */
  | { readonly kind: 'video-file'; readonly file: File; readonly shows: string }
  /** The virtual runner, in front of nobody's camera. */
  | { readonly kind: 'virtual' }

export interface CameraChoice {
  readonly deviceId: string
  readonly label: string
}

/** What was trained, before it has an id and a runner. */
type WithoutKeeping<Entry> = Entry extends unknown ? Omit<Entry, 'schemaVersion' | 'id' | 'runnerId'> : never
export type NewLogEntry = WithoutKeeping<LogEntry>

/** The files that a report is handed over as. */
export type ReportForm = 'page' | 'json' | 'csv' | 'fhir'

export type Undo = () => Promise<void>

/** One that can be chosen before it is read. */
export type ListedAssessment = Pick<AssessmentRecord, 'id' | 'startedAt'>

export interface LongHistory {
  /** Newest first, open ones too. */
  readonly entries: readonly AssessmentResult[]
  /** Oldest first. */
  readonly plans: readonly PlanRecord[]
  /** Older ones than these are stored. */
  readonly hasMore: boolean
}

/** Everything the interface can ask for; `main.ts` does it. Nothing here throws: trouble comes back as a fault. */
export interface AppActions {
  /** Loads the pose model while the instructions are read; more than one call is one load. */
  prepare(): void
  /**
   * Begins a new assessment, of all tests that it leads through or of one alone. Called in a click, because the browser asks
   * for the camera then.
   */
  start(source: SourceChoice, form?: AssessmentForm, mobilityTestId?: string | null): void
  /** Goes on with an open assessment at its first unfinished station. Called in a click. */
  resume(assessmentId: string, source: SourceChoice): void
  /** Tones and speech, now and from now on. Called in a click, because a page may sound only after one. */
  mute(isMuted: boolean): void
  /** Leads the virtual runner through all tests, or through one; nothing of it is kept. */
  demonstrate(mobilityTestId: string | null): void
  pause(): void
  continueOn(): void
  /** Whether what was just done hurt; means nothing while nobody asks. */
  answerPain(hurt: boolean): void
  /** Does the last trial of this station again; the old one stays stored as not counted. */
  redo(): void
  /** The same trials by the easier way that the test offers. */
  takeEasier(): void
  /** Leaves this station with what it has and goes on to the next. */
  skip(): void
  /** Ends the assessment with what is measured and shows it. */
  stop(): void
  /** Releases the source and keeps the assessment open, to be resumed. */
  leave(): void
  chooseCamera(deviceId: string): void
  /** Null when the store knows no such assessment. */
  loadResult(assessmentId: string): Promise<AssessmentResult | null>
  /** The closed assessments of the same runner before one, oldest first: what it is compared with, however old it is. */
  loadEarlier(own: ToldAssessment): Promise<readonly AssessmentResult[]>
  /** The newest `count` assessments of the runner and every plan, for the history. */
  loadHistory(count: number): Promise<LongHistory>
  /** What a retest of these tests has to match; null where no camera has measured one of them. */
  loadConditionsThen(wanted: readonly string[]): Promise<ConditionsThen | null>
  /** Every closed assessment of the runner, newest first, without what it came to. */
  listClosed(): Promise<readonly ListedAssessment[]>
  /** Keeps what the runner writes to an assessment; an empty note takes it away. */
  keepNote(assessmentId: string, note: string): Promise<void>
  /** The raw poses that a trial was read from; null where none are stored. */
  loadEvidence(trialId: string): Promise<TrialEvidence | null>
  /** The pictures that were kept of an assessment's holds. */
  loadKeyFrames(assessmentId: string): Promise<readonly TrialKeyFrame[]>
  /** For good, and the assessment stays. `false`: they are still there, and a fault says why. */
  deleteKeyFrames(assessmentId: string): Promise<boolean>
  /** Ends an assessment that was broken off, with the trials that it has. */
  closeAsPartial(assessmentId: string): Promise<void>
  /** Takes the assessment away at once; the answer brings it back. Null where it could not be taken away. */
  deleteAssessment(assessmentId: string): Promise<Undo | null>
  /** What the runner deleted in the last weeks, the last first. */
  recentlyDeleted(): Promise<readonly Deleted[]>
  /** False where it could not be done, and a fault says why. */
  bringBack(deleted: Deleted): Promise<boolean>
  /** With everything that is part of it; there is no way back. */
  deleteForGood(deleted: Deleted): Promise<boolean>
  /**
   * Keeps what was measured by tape and stopwatch, with an assessment or, given null, as one of its own, and shows its
   * result; `SessionView.keptByHand` then has the way back.
   */
  keepByHand(assessmentId: string | null, entries: readonly ManualEntry[]): Promise<void>
  /** Reads anew who is here. */
  readHousehold(): void
  /** Whose page it is when it begins anew. False where something is held that only this one has. */
  chooseRunner(id: string): Promise<boolean>
  /** Adds a runner, whose page it is when it begins anew. False where that could not be kept. */
  addRunner(name: string): Promise<boolean>
  renameRunner(id: string, name: string): Promise<void>
  /** With everything that is theirs, for good; after this page's own runner it has to begin anew. False: a fault says why. */
  deleteRunner(id: string): Promise<boolean>
  /** Keeps what the runner says about themselves; a profile without a field says that nothing was answered. */
  keepProfile(profile: RunnerProfile): Promise<void>
  /** Keeps how much and where a test hurt; null takes it back. */
  ratePain(assessmentId: string, question: PainQuestion, rating: PainRating | null): Promise<void>
  /** Keeps the signs that came since the tests began; none takes them back. */
  tellSince(assessmentId: string, since: readonly RedFlagId[]): Promise<void>
  /** Plan and log are read once, for the screens that show them. */
  readTraining(): void
  /** Keeps a plan, which takes the place of the one before. */
  keepPlan(request: PlanRequest, edits: PlanEdits): Promise<void>
  /** Keeps what was trained. */
  keepEntry(entry: NewLogEntry): Promise<void>
  /** Keeps a changed entry in the place of the one of its id; the answer brings the old one back. */
  changeEntry(entry: LogEntry): Promise<Undo>
  /** Takes an entry away; the answer brings it back. Null where it could not be taken away. */
  removeEntry(id: string): Promise<Undo | null>
  /** Reads a watch's file (GPX, TCX, FIT), here and nowhere else. */
  readRun(file: File): Promise<ReadRun | UnreadRun>
  /** Sounds a tone in a workout, unless the runner has muted the page. */
  playTone(tone: Tone): void
  /** Keeps the screen on until the answer is called. Called in a click, which also lets tones sound. */
  beginWorkout(): () => void
  /** Gives the workouts and the next test to the runner's calendar, as a file. */
  saveCalendar(plan: PlanRecord): Promise<void>
  /** The same with the next test alone, an ISO day: whoever has no plan is reminded too. */
  saveRetest(day: string): Promise<void>
  /** All that a report may be made of; null when the store knows no such assessment. */
  loadReport(assessmentId: string): Promise<Omit<ReportRecords, 'profile' | 'tests'> | null>
  /** Offers a report as a file; false where part of the program that it needs cannot be had. */
  saveReport(document: ReportDocument, form: ReportForm): Promise<boolean>
  /** Hands a report to the system's share sheet. */
  shareReport(document: ReportDocument): Promise<'shared' | 'declined' | 'refused' | 'impossible'>
  /** Tries again to write what the store could not take. */
  retryStoring(): void
  /** What happened in this session, without pictures or poses, for a report to the makers. */
  eventList(): string
  reload(): void
  /** Fetches what is missing to work without a network. */
  keepOffline(): void
  /** Loads the newer program that is here; nothing happens while an assessment runs. */
  takeUpdate(): void
  storageUse(): Promise<StorageUse>
  clearStored(kind: Exclude<StoredKind, 'results'>): Promise<void>
  requestCount(): Promise<RequestCount>
  /** Backup, the way back, and deletion of everything; fetched when a screen wants it. */
  ownData(): Promise<OwnData>
}
