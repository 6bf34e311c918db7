/** Whom the records of a demonstration belong to: nobody who is real. They are kept in memory only. */
export const virtualRunnerId = 'virtual-runner'

/** Whether a record is of the virtual runner. */
export const isDemonstrated = ({ runnerId }: { readonly runnerId: string }): boolean =>
  runnerId === virtualRunnerId
