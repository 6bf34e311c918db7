/** What a reader of a report has measured themselves: kept while the report is open, whichever of its pages are shown. */
export class OwnMeasurements {
  /** Row -> value as it is read off: degrees, centimetres, seconds or per cent; null where what is typed is no number. */
  typed = $state.raw<Readonly<Record<string, number | null>>>({})
}
