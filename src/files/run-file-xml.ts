import type { ReadRun, UnreadRun } from '../session/device-ports'
import { brokenFile, runOf, withoutRun } from './run-file'

/** GPX and TCX are XML, read by the browser's own parser: it resolves nothing from outside the file. */

interface Point {
  readonly latitude: number
  readonly longitude: number
  /** Milliseconds from 1970; NaN where the point has no time. */
  readonly at: number
}

/** Metres; mean radius of the Earth (IUGG). */
const earthRadius = 6_371_009

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great circle between two points, metres (haversine formula). */
const metresBetween = (a: Point, b: Point): number => {
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const h = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

const allOf = (document: Document, name: string): readonly Element[] => [
  ...document.getElementsByTagNameNS('*', name),
]

/**
 * Of its own alone: elements that lie in each other a thousand times deep would else be counted in each of them, and a file of
 * a few megabytes would take hours.
 */
const childrenOf = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter(({ localName }) => localName === name)

const textOf = (parent: Element, name: string): string | null =>
  childrenOf(parent, name)[0]?.textContent.trim() ?? null

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

const pointOf = (element: Element): Point => ({
  latitude: Number(element.getAttribute('lat') ?? Number.NaN),
  longitude: Number(element.getAttribute('lon') ?? Number.NaN),
  at: dateOf(textOf(element, 'time'))?.getTime() ?? Number.NaN,
})

/** What writers of GPX call a run in a track's `type`: words of watches, and the number that Strava once wrote. */
const runWords = /run|jog|treadmill|^9$/i
/** And what is surely none. */
const otherWords = /cycl|bik|ride|swim|hik|walk|ski|row|paddl|skat|driv|climb|^1$/i

type Sport = 'run' | 'other' | 'unsaid'

/** The sport of a segment's track; most files have no word for it, and some a word of their own. */
const sportOf = (segment: Element): Sport => {
  const track = segment.closest('trk')
  const type = (track && textOf(track, 'type')) ?? ''
  if (runWords.test(type)) return 'run'
  return otherWords.test(type) ? 'other' : 'unsaid'
}

/** The time between two segments is a pause, and counts neither as way nor as time. */
const ofGpx = (document: Document): ReadRun | UnreadRun => {
  const parts = allOf(document, 'trkseg').filter((segment) => sportOf(segment) !== 'other')
  const segments = parts
    .map((segment) => childrenOf(segment, 'trkpt').map(pointOf))
    .filter(({ length }) => length > 1)
  const points = segments.flat()
  if (points.length === 0 || points.every(({ at }) => Number.isNaN(at))) return withoutRun
  if (points.some(({ latitude, longitude }) => !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)))
    return brokenFile('a place that is not on Earth')
  const distance = segments.reduce(
    (sum, segment) =>
      sum + segment.slice(1).reduce((way, point, index) => way + metresBetween(segment[index]!, point), 0),
    0,
  )
  const duration = segments.reduce((sum, segment) => sum + (segment.at(-1)!.at - segment[0]!.at) / 1000, 0)
  const read = runOf({ startedAt: new Date(points[0]!.at), distance, duration })
  const isSaid = parts.every((segment) => sportOf(segment) === 'run')
  return read.kind === 'run' && !isSaid ? { ...read, isSportUnsaid: true } : read
}

/** Laps carry their own way and time, on a treadmill too, where there are no places. */
const ofTcx = (document: Document): ReadRun | UnreadRun => {
  const runs = allOf(document, 'Activity').filter(
    (activity) => activity.getAttribute('Sport')?.toLowerCase() === 'running',
  )
  const laps = runs.flatMap((run) => childrenOf(run, 'Lap'))
  if (laps.length === 0) return withoutRun
  const sum = (name: string) =>
    laps.reduce((total, lap) => total + Number(textOf(lap, name) ?? Number.NaN), 0)
  return runOf({
    startedAt: dateOf(textOf(runs[0]!, 'Id') ?? laps[0]!.getAttribute('StartTime')),
    distance: sum('DistanceMeters'),
    duration: sum('TotalTimeSeconds'),
  })
}

export const readXml = (text: string): ReadRun | UnreadRun => {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  if (document.querySelector('parsererror')) return brokenFile('no well-formed XML')
  return document.documentElement.localName === 'gpx' ? ofGpx(document) : ofTcx(document)
}
