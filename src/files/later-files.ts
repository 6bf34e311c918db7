import type { PlanRecord } from '../prescription/records'
import type { OwnData, BackupFiles } from '../session/own-data-ports'

interface Around {
  readonly appVersion: string
  /** ISO instant. */
  readonly now: () => string
}

/** What reads a watch's file, writes a calendar and makes backups, fetched when somebody asks for it. */
export const laterFiles = (
  { appVersion, now }: Around,
  ownData: (around: Around & { readonly files: BackupFiles }) => Promise<OwnData>,
) => ({
  readRun: async (file: File) => (await import('./run-file')).readRunFile(file),
  saveCalendar: async (plan: PlanRecord) => (await import('./calendar-file')).offerCalendar(plan, now()),
  ownData: async () => ownData({ files: (await import('./backup-file')).backupFiles, appVersion, now }),
})
