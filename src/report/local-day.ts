import type { IsoDay } from '../prescription/iso-day'

/** The day of an ISO instant by the clock whose offset it carries; of one that ends in Z, that of Greenwich. */
export const localDayOf = (instant: string): IsoDay => instant.slice(0, 10)
