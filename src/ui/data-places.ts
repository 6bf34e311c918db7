export interface DataPlace {
  readonly what: string
  readonly where: string
  /** What it is called there, as the browser's own tools list it; `*` stands for anything. Empty: nowhere. */
  readonly names: readonly string[]
}

const database = ['evenstride']
const note = 'A small note of this browser (localStorage)'

/** What is kept, and where. `tests/architecture/data-places.test.ts` holds it to the names that the program really uses. */
export const dataPlaces: readonly DataPlace[] = [
  {
    what: 'Results, trials, profile, answers about pain, plan, training log',
    where: 'The database of this browser (IndexedDB)',
    names: database,
  },
  {
    what: 'The movement a trial was measured from',
    where: 'The same database: 33 points of the body for each picture, no picture',
    names: database,
  },
  {
    what: 'One picture of each hold, if you asked for them',
    where: 'The same database, until you delete them',
    names: database,
  },
  {
    what: 'What you deleted in the last 30 days',
    where: 'The same database. History and log bring it back, or delete it for good',
    names: database,
  },
  {
    what: 'A backup of an older Evenstride, while it is brought back',
    where: 'A second database, for some seconds',
    names: ['evenstride-restoring-*'],
  },
  { what: 'Light or dark', where: `${note}, and the database`, names: ['evenstride-theme'] },
  { what: 'Which of the runners uses this page', where: note, names: ['evenstride-runner'] },
  { what: 'Where you were in a workout that is under way', where: note, names: ['evenstride-workout-*'] },
  {
    what: 'What you ticked in the safety check of today, until that sitting is over',
    where: 'A small note of this tab (sessionStorage), gone when it is closed',
    names: ['evenstride-safety-check'],
  },
  { what: 'That you cleared the program or the pose model', where: note, names: ['evenstride-cleared-*'] },
  {
    what: 'The program and the pose models',
    where: 'The cache of this browser, for use without a network',
    names: ['workbox-precache*', 'evenstride-earlier-files', 'evenstride-engine-1'],
  },
  {
    what: 'All other camera pictures, and video files',
    where: 'Nowhere. They are looked at and forgotten',
    names: [],
  },
]

/** Whether the page says of this name what lies under it. */
export const isNamed = (name: string): boolean =>
  dataPlaces
    .flatMap(({ names }) => names)
    .some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known))
