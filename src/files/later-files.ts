import type { IsoDay } from '../prescription/iso-day'
import type { PlanRecord } from '../prescription/records'
import type { PlanStore } from '../session/training-ports'
import type { OwnData, BackupFiles } from '../session/own-data-ports'

interface Around {
  readonly appVersion: string
  /** ISO instant. */
  readonly now: () => string
  readonly plans: PlanStore
  readonly runnerId: Promise<string>
}

/** What reads a watch's file, writes a calendar and makes backups, fetched when somebody asks for it. */
export const laterFiles = (
  { appVersion, now, plans, runnerId }: Around,
  ownData: (around: Omit<Around, 'plans' | 'runnerId'> & { readonly files: BackupFiles }) => Promise<OwnData>,
) => ({
  readRun: async (file: File) => (await import('./run-file')).readRunFile(file),
  saveCalendar: async (plan: PlanRecord) => {
    const { offerCalendar } = await import('./calendar-file')
    const [log, kept] = await Promise.all([plans.log(plan.runnerId), plans.plans(plan.runnerId)])
    offerCalendar(plan, { log, plans: kept }, now())
  },
  saveRetest: async (day: IsoDay) =>
    (await import('./calendar-file')).offerRetest(day, await runnerId, now()),
  ownData: async () => ownData({ files: (await import('./backup-file')).backupFiles, appVersion, now }),
})
