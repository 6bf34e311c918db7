/** What one backup holds: every store of the database by its name, rows as they lie there. */
export interface BackupContents {
  /** The version of the database that the rows are of. */
  readonly databaseVersion: number
  readonly appVersion: string
  /** ISO instant. */
  readonly madeAt: string
  readonly stores: Readonly<Record<string, readonly unknown[]>>
}

/** Why a file was not restored, or none was made. Wording and next steps: `ui/backup-text.ts`. */
export type BackupFaultCode =
  | 'not-a-backup'
  | 'cut-short'
  | 'damaged'
  | 'too-large'
  | 'newer'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'insecure-page'
  | 'not-readable-again'
  | 'store-refused'

export interface BackupFault {
  readonly kind: 'fault'
  readonly code: BackupFaultCode
}

/** Rows of one kind in a file, by what this device knows of them. */
export interface PreviewCounts {
  /** Not here yet. */
  readonly fresh: number
  /** Here, and the same. */
  readonly known: number
  /** Here, and not the same. */
  readonly different: number
  /** Not what this kind of row may be: left out. */
  readonly unreadable: number
}

/** A file as a browser hands it over. */
export interface ReadableFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What a backup file is like. */
export interface BackupKind {
  readonly isEncrypted: boolean
  /** False of one without recorded movement and pictures: results, profile, plan, log and settings. */
  readonly isWhole: boolean
}

/** The file of a backup: zip, sums and cipher. What is wrong comes back as a fault. */
export interface BackupFiles {
  /** Bytes of one at the most. */
  readonly largest: number
  write(contents: BackupContents, passphrase: string | null): Promise<Uint8Array | BackupFault>
  read(file: ReadableFile, passphrase: string | null): Promise<BackupContents | BackupFault>
  /** Rows as a text that anybody can read, given to the runner as a download; bytes of it. */
  offerRows(rows: readonly unknown[], madeAt: string): number
  /** Gives it to the runner as a download. */
  offer(bytes: Uint8Array, made: BackupKind & { readonly madeAt: string }): void
}

/** What a file would bring, before anything is written. */
export interface BackupPreview {
  readonly kind: 'preview'
  readonly madeAt: string
  readonly appVersion: string
  /** False of a file that was made without recorded movement and pictures. */
  readonly isWhole: boolean
  readonly stores: Readonly<Record<string, PreviewCounts>>
  /** It is of a time when every device knew one runner only, and so is what is here: nobody but the runner can tell. */
  readonly mayBeAnother: boolean
}

export interface Restored {
  readonly kind: 'restored'
  /** Rows that were written. */
  readonly written: number
}

/** How safely this browser keeps what was measured. */
export interface Safekeeping {
  /** Whether the browser has promised not to clear it by itself; null where it does not say. */
  readonly isPersisted: boolean | null
  /** ISO instant; null before the first. */
  readonly lastBackup: string | null
  /** Whether recorded movement is in it; null before the first, and of one that was made before this was kept. */
  readonly hasMovement: boolean | null
  /** Whether something of what was measured, told, planned or logged is in no backup that this browser knows of. */
  readonly isChanged: boolean
  /** Rows that could not be read and were set aside, by kind. */
  readonly setAside: Readonly<Record<string, number>>
}

/** Everything the runner can do with what is stored here as a whole. Nothing here throws. */
export interface OwnData {
  safekeeping(): Promise<Safekeeping>
  /** Asks the browser to keep it for good; true where it promises. */
  askToPersist(): Promise<boolean>
  /** Offers a file as a download, of everything or without recorded movement; with a passphrase it is encrypted. */
  saveBackup(
    passphrase: string | null,
    isWhole: boolean,
  ): Promise<{ readonly kind: 'saved'; readonly bytes: number } | BackupFault>
  /** Reads a file and says what it would bring. */
  readBackup(file: ReadableFile, passphrase: string | null): Promise<BackupPreview | BackupFault>
  /** The same file again, where only the runner knows whose it is: somebody else's, or their own. */
  readAs(isAnother: boolean): Promise<BackupPreview | BackupFault>
  /** Writes what was previewed last, all or nothing; `replace`: also over what is here and not the same. */
  restore(replace: boolean): Promise<Restored | BackupFault>
  /** Offers what was set aside as a file: to be looked at, and not to be brought back from. Bytes of it. */
  saveSetAside(): Promise<{ readonly kind: 'saved'; readonly bytes: number } | BackupFault>
  /** Reads again what was set aside; how many rows came back. */
  retrySetAside(): Promise<number>
  /** Deletes what every trial was read from, and the pictures of holds; results, plans and logs stay. */
  clearMovement(): Promise<{ readonly kind: 'cleared' } | BackupFault>
  /** Deletes all that this site keeps in this browser. True when nothing is left; then only a new start is possible. */
  eraseEverything(): Promise<boolean>
}
