import type { TrialSide } from '../../protocol/outcome'

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

const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What a demonstration needs to know of the page: the side's colour and the ink, as the theme has them now. */
const inkOf = (host: Element, side: TrialSide) => {
  const style = getComputedStyle(host)
  const probe = document.createElement('span')
  host.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const ink = {
    line: colour(side === 'both' ? '--picture-ground' : `--${side}-fill`),
    zero: colour('--picture-ground'),
    halo: colour('--picture-ink'),
    font: style.fontFamily,
  }
  probe.remove()
  return ink
}

/** Plays one demonstration while it is on the screen. Under reduced motion, or `still`, it shows stills until told to play. */
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
    this.#title === '' ? 'The demonstration is loading' : `${this.#title}, as it is to be done`,
  )
  readonly wrongLabel = $derived(this.mistake === null ? '' : `A common mistake: ${this.mistake.title}`)
  #demonstration: Demonstration | null = null
  #time = 0
  #frame = 0
  #drawn = ''
  #slowFrames = 0
  /** Out of sight nothing is drawn. */
  #isSeen = true
  readonly #still: boolean

  constructor(still = false) {
    this.#still = still
  }

  /** Shows a motion on two canvases; the answer ends it. For an effect. */
  show(shown: Shown, pictures: Pictures): () => void {
    const { host } = this
    let isLeft = false
    const watch = new IntersectionObserver(([seen]) => (this.#isSeen = seen?.isIntersecting ?? true))
    const leave = () => {
      isLeft = true
      cancelAnimationFrame(this.#frame)
      removeEventListener('beforeprint', still)
      watch.disconnect()
      this.#demonstration?.close()
      this.#demonstration = null
    }
    const still = () => {
      this.#draw(pictures, this.#demonstration?.heldAt ?? 0)
      this.#drawn = ''
    }
    if (!host || !pictures.right) return leave
    addEventListener('beforeprint', still)
    watch.observe(host)
    void this.#open(shown, host, () => isLeft).then((demonstration) => {
      if (!demonstration) return
      this.#demonstration = demonstration
      this.#begin(demonstration, pictures)
    })
    return leave
  }

  toggle() {
    this.isPlaying = !this.isPlaying
  }

  async #open(shown: Shown, host: Element, isLeft: () => boolean): Promise<Demonstration | null> {
    try {
      const { Demonstration } = await load()
      if (!isLeft()) await Demonstration.prepare(shown.motion)
      if (isLeft()) return null
      const side = shown.side === 'both' ? 'left' : shown.side
      const demonstration = await Demonstration.open({
        motion: shown.motion,
        side,
        ink: inkOf(host, shown.side),
      })
      if (!isLeft()) return demonstration
      demonstration.close()
    } catch {
      // No WebGL, or its last context is taken: the words of the screen say the same.
      if (!isLeft()) this.phase = 'without'
    }
    return null
  }

  #begin(demonstration: Demonstration, pictures: Pictures) {
    this.#title = demonstration.ways[0]?.title ?? ''
    this.mistakes = demonstration.ways.flatMap(({ mistake, title }) =>
      mistake === null ? [] : [{ mistake, title }],
    )
    this.chosen = this.mistakes[0]?.mistake ?? null
    const isStill = this.#still || wantsStill()
    this.isPlaying = !isStill
    this.#time = isStill ? demonstration.heldAt : 0
    this.#drawn = ''
    this.#draw(pictures, this.#time)
    this.phase = 'ready'
    let last = performance.now()
    const tick = (now: number) => {
      if (this.#demonstration !== demonstration) return
      this.#frame = requestAnimationFrame(tick)
      if (now - last < shortestGap) return
      if (this.isPlaying && this.#isSeen)
        this.#time = (this.#time + Math.min(0.1, (now - last) / 1000)) % demonstration.duration
      last = now
      const drawn = `${this.#time} ${this.chosen} ${pictures.right?.width} ${pictures.right?.height}`
      if (drawn === this.#drawn || !this.#isSeen) return
      this.#drawn = drawn
      this.#drawInTime(demonstration, pictures)
    }
    this.#frame = requestAnimationFrame(tick)
  }

  /** A machine that draws this slowly has better things to do: it gets the still, and may still say play. */
  #drawInTime(demonstration: Demonstration, pictures: Pictures) {
    const began = performance.now()
    this.#draw(pictures, this.#time)
    this.#slowFrames = performance.now() - began > slowFrame ? this.#slowFrames + 1 : 0
    if (this.#slowFrames < slowFramesAllowed) return
    this.#slowFrames = 0
    this.isPlaying = false
    this.#time = demonstration.heldAt
  }

  #draw({ right, wrong }: Pictures, t: number) {
    if (right) this.#demonstration?.draw(right, null, t)
    if (wrong && this.mistake) this.#demonstration?.draw(wrong, this.mistake.mistake, t)
  }
}
