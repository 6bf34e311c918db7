import type { TrialSide } from '../../protocol/outcome'
import { demonstrationInk } from './demonstration-ink'

const load = () => import('../../runner3d/demonstration')
type Demonstration = Awaited<ReturnType<Awaited<ReturnType<typeof load>>['Demonstration']['open']>>

export interface Shown {
  /** The id of a mobility test or of an exercise. */
  readonly motion: string
  /** Both: its line has no side's colour, and the left side is shown nearer. */
  readonly side: TrialSide
}

interface Pictures {
  readonly right: HTMLCanvasElement | undefined
  readonly wrong: HTMLCanvasElement | undefined
}

type WrongWay = Readonly<{ mistake: string; title: string }>

/** Milliseconds for both pictures, and how often in a row: under five pictures a second is no movement. */
const slowFrame = 200
const slowFramesAllowed = 10

/** Milliseconds between two pictures: thirty a second, less what a display's own beat varies by. */
const shortestGap = 1000 / 30 - 1

/** Repetitions that are shown where there is nothing to stop them with; then the held end stays (WCAG 2.2.2). */
const farRepetitions = 2

interface PlayerOptions {
  /** The processor has to draw: plainly, and nothing moves until it is told to. */
  readonly isSoftware: boolean
  /** Nothing to press stands beside it. */
  readonly isFar: boolean
}

/**
 * Plays one demonstration while it is on the screen. Under reduced motion, or drawn by the processor, it shows stills until told to
 * play. Whatever stands still, or is out of sight, is drawn once and asks the page for no more pictures.
 */
export class DemonstrationPlayer {
  phase = $state<'loading' | 'ready' | 'without'>('loading')
  isPlaying = $state(false)
  mistakes = $state.raw<readonly WrongWay[]>([])
  chosen = $state<string | null>(null)
  host = $state<HTMLElement>()
  readonly mistake = $derived(
    this.mistakes.find(({ mistake }) => mistake === this.chosen) ?? this.mistakes[0] ?? null,
  )
  #title = $state('')
  readonly rightLabel = $derived(
    this.#title === '' ? 'The figure is loading' : `${this.#title}, as it is to be done`,
  )
  readonly wrongLabel = $derived(
    this.mistake === null ? 'The figure is loading' : `A common mistake: ${this.mistake.title}`,
  )
  #demonstration: Demonstration | null = null
  #pictures: Pictures = { right: undefined, wrong: undefined }
  #time = 0
  #repetitions = 0
  /** The picture that the page was asked for; 0: none, nothing moves. */
  #frame = 0
  #last = 0
  #drawn = ''
  #slowFrames = 0
  #isSeen = true
  readonly #options: PlayerOptions

  constructor(options: PlayerOptions) {
    this.#options = options
  }

  /** Shows a motion on two canvases; the answer ends it. For an effect. */
  show(shown: Shown, pictures: Pictures): () => void {
    const { host } = this
    let isLeft = false
    const calm = matchMedia('(prefers-reduced-motion: reduce)')
    const watch = new IntersectionObserver(([seen]) => {
      this.#isSeen = seen?.isIntersecting ?? true
      this.wake()
    })
    const hush = () => {
      if (calm.matches) this.#hold()
    }
    const leave = () => {
      isLeft = true
      removeEventListener('beforeprint', still)
      removeEventListener('afterprint', goOn)
      calm.removeEventListener('change', hush)
      watch.disconnect()
      this.#close()
    }
    const still = () => {
      this.#draw(this.#demonstration?.heldAt ?? 0)
      this.#drawn = ''
    }
    const goOn = () => this.wake()
    if (!host || !pictures.right) return leave
    this.#pictures = pictures
    addEventListener('beforeprint', still)
    addEventListener('afterprint', goOn)
    calm.addEventListener('change', hush)
    watch.observe(host)
    void this.#open(shown, host, () => isLeft).then((demonstration) => {
      if (demonstration) this.#begin(demonstration, calm.matches || this.#options.isSoftware)
    })
    return leave
  }

  toggle() {
    this.isPlaying = !this.isPlaying
    this.wake()
  }

  /** Something may have to be drawn: another mistake, another size, or the next moment. */
  wake() {
    if (this.#demonstration && this.#frame === 0 && this.#isSeen) {
      this.#last = performance.now()
      this.#frame = requestAnimationFrame((now) => this.#tick(now))
    }
  }

  async #open(shown: Shown, host: Element, isLeft: () => boolean): Promise<Demonstration | null> {
    try {
      const { Demonstration } = await load()
      if (!isLeft()) await Demonstration.prepare(shown.motion)
      if (isLeft()) return null
      const demonstration = await Demonstration.open({
        motion: shown.motion,
        side: shown.side === 'both' ? 'left' : shown.side,
        ink: demonstrationInk(host, shown.side),
        plain: this.#options.isSoftware,
      })
      if (!isLeft()) return demonstration
      demonstration.close()
    } catch {
      // No WebGL, or its last context is taken: the words of the screen say the same.
      if (!isLeft()) this.phase = 'without'
    }
    return null
  }

  #begin(demonstration: Demonstration, isStill: boolean) {
    this.#demonstration = demonstration
    this.#title = demonstration.ways[0]?.title ?? ''
    this.mistakes = demonstration.ways.flatMap(({ mistake, title }) =>
      mistake === null ? [] : [{ mistake, title }],
    )
    this.chosen = this.mistakes[0]?.mistake ?? null
    this.isPlaying = !isStill
    this.#time = isStill ? demonstration.heldAt : 0
    this.#repetitions = 0
    this.#drawn = ''
    this.#draw(this.#time)
    this.phase = 'ready'
    this.wake()
  }

  #tick(now: number) {
    this.#frame = 0
    const demonstration = this.#demonstration
    if (!demonstration || !this.#isSeen) return
    if (this.isPlaying) this.#frame = requestAnimationFrame((next) => this.#tick(next))
    if (this.isPlaying && now - this.#last < shortestGap) return
    if (this.isPlaying) this.#goOn(demonstration, Math.min(0.1, (now - this.#last) / 1000))
    this.#last = now
    const { right } = this.#pictures
    const drawn = `${this.#time} ${this.chosen} ${right?.width} ${right?.height}`
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    this.#drawInTime()
  }

  #goOn({ duration }: Demonstration, seconds: number) {
    this.#time += seconds
    if (this.#time < duration) return
    this.#time %= duration
    this.#repetitions++
    if (this.#options.isFar && this.#repetitions >= farRepetitions) this.#hold()
  }

  /** The held end from here on, until told to play. */
  #hold() {
    this.isPlaying = false
    this.#time = this.#demonstration?.heldAt ?? 0
    this.wake()
  }

  /** A machine that draws this slowly has better things to do: it gets the still, and may still say play. */
  #drawInTime() {
    const began = performance.now()
    this.#draw(this.#time)
    this.#slowFrames = performance.now() - began > slowFrame ? this.#slowFrames + 1 : 0
    if (this.#slowFrames < slowFramesAllowed) return
    this.#slowFrames = 0
    this.#hold()
  }

  #draw(t: number) {
    const demonstration = this.#demonstration
    if (!demonstration) return
    const { right, wrong } = this.#pictures
    if (right) demonstration.draw(right, null, t)
    if (wrong && this.mistake) demonstration.draw(wrong, this.mistake.mistake, t)
    if (!demonstration.isLost) return
    this.#close()
    this.phase = 'without'
  }

  #close() {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#demonstration?.close()
    this.#demonstration = null
  }
}
