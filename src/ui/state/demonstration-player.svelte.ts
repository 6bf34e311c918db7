import type { Side } from '../../pose/side'

const load = () => import('../../runner3d/demonstration')
type Demonstration = Awaited<ReturnType<Awaited<ReturnType<typeof load>>['Demonstration']['open']>>

export interface Shown {
  /** The id of a mobility test or of an exercise. */
  readonly motion: string
  readonly side: Side
}

interface Pictures {
  readonly right: HTMLCanvasElement | undefined
  readonly wrong: HTMLCanvasElement | undefined
}

type WrongWay = Readonly<{ mistake: string; title: string }>

/** Milliseconds for both pictures, and how often in a row: under five pictures a second is no movement. */
const slowFrame = 200
const slowFramesAllowed = 10

const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What a demonstration needs to know of the page: the side's colour and the ink, as the theme has them now. */
const inkOf = (host: Element, side: Side) => {
  const style = getComputedStyle(host)
  const probe = document.createElement('span')
  host.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const ink = {
    line: colour(`--${side}-fill`),
    zero: colour('--picture-ground'),
    halo: colour('--picture-ink'),
    font: style.fontFamily,
  }
  probe.remove()
  return ink
}

/** Plays one demonstration while it is on the screen. Under reduced motion it shows stills until told to play. */
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

  /** Shows a motion on two canvases; the answer ends it. For an effect. */
  show(shown: Shown, pictures: Pictures): () => void {
    const { host } = this
    let isLeft = false
    const leave = () => {
      isLeft = true
      cancelAnimationFrame(this.#frame)
      removeEventListener('beforeprint', still)
      void this.#demonstration?.close()
      this.#demonstration = null
    }
    const still = () => this.#draw(pictures, this.#demonstration?.heldAt ?? 0)
    if (!host || !pictures.right) return leave
    addEventListener('beforeprint', still)
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
      if (isLeft()) return null
      const demonstration = await Demonstration.open({ ...shown, ink: inkOf(host, shown.side) })
      if (!isLeft()) return demonstration
      await demonstration.close()
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
    this.phase = 'ready'
    this.isPlaying = !wantsStill()
    this.#time = wantsStill() ? demonstration.heldAt : 0
    this.#drawn = ''
    let last = performance.now()
    const tick = (now: number) => {
      if (this.#demonstration !== demonstration) return
      if (this.isPlaying)
        this.#time = (this.#time + Math.min(0.1, (now - last) / 1000)) % demonstration.duration
      last = now
      const drawn = `${this.#time} ${this.chosen}`
      if (drawn !== this.#drawn) this.#drawInTime(demonstration, pictures)
      this.#drawn = drawn
      this.#frame = requestAnimationFrame(tick)
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
