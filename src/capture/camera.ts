import { ms, type Milliseconds } from '../math/units'
import type { KeepOrder, LookRequest, PoseSource } from '../session/ports'
import { cameraStream } from './camera-stream'
import { framePump } from './frame-pump'
import { PoseClient, type PoseClientOptions } from './pose-worker/client'
import { frameSize } from './pose-worker/frame-scaling'
import type { Frame } from './pose-worker/messages'
import { SilenceWatch } from './silence-watch'
import { SourceFeed } from './source-feed'

export interface CameraOptions extends PoseClientOptions {
  /** The camera chosen last time; another is taken where it is gone. */
  readonly deviceId?: string
  /** How long a question, or a muted camera, is left alone before the runner gets a hint. */
  readonly hintAfter?: { readonly unanswered: Milliseconds; readonly muted: Milliseconds }
  /** How long without a reading until it is said that what is shown is old; how long without a picture is a fault. */
  readonly silentAfter?: { readonly reading: Milliseconds; readonly picture: Milliseconds }
}

/** People read and answer a permission question within seconds; a mute of the system's own is over in one or two. */
const usualHints = { unanswered: ms(8000), muted: ms(5000) } as const

/** The slowest machine that may measure reads eight a second; a camera that changes its light may stop for a second or two. */
const usualSilence = { reading: ms(1000), picture: ms(5000) } as const

export class Camera implements PoseSource<HTMLVideoElement> {
  readonly kind = 'camera'
  readonly mirrored = true
  readonly picture = videoElement()
  readonly #feed = new SourceFeed(() => this.#release())
  #client: PoseClient | null = null
  #stream: MediaStream | null = null
  #releases: (() => void)[] = []
  #isMuted = false
  /** It delivers no more pictures, and nothing of the browser's has said so. */
  #isFrozen = false
  readonly #readings: SilenceWatch
  readonly #pictures: SilenceWatch
  #start: number | null = null
  #last = -1

  constructor(private readonly options: CameraOptions = {}) {
    const { reading, picture } = options.silentAfter ?? usualSilence
    this.#readings = new SilenceWatch(reading, () => this.#feed.emit({ kind: 'silent' }))
    this.#pictures = new SilenceWatch(picture, () => this.#froze(picture))
  }

  /** Frames taken from the camera and not closed yet. */
  get framesOpen(): number {
    return this.#client?.framesOpen ?? 0
  }

  /** The camera in use, to be asked for by name the next time; null before the runner has allowed it. */
  get deviceId(): string | null {
    return this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? null
  }

  start(listener: Parameters<PoseSource['start']>[0]) {
    this.#feed.open(listener)
    // Model and permission at the same time: reading the question takes as long as loading.
    this.#client = new PoseClient(this.options, (news) => {
      if (news.kind === 'pose' || news.kind === 'nobody') this.#readings.heard()
      this.#feed.hear(news)
    })
    void this.#run().catch((thrown: unknown) => this.#feed.thrown(thrown, 'camera-interrupted'))
  }

  stop() {
    this.#feed.shut()
  }

  keep(order: KeepOrder) {
    this.#client?.keep(order)
  }

  lookAgain(request: LookRequest) {
    this.#client?.lookAgain(request)
  }

  async #run() {
    const stream = await this.#ask()
    if (!this.#feed.isOpen) {
      for (const track of stream.getTracks()) track.stop()
      return
    }
    this.#stream = stream
    this.#feed.camera = this.deviceId
    const track = stream.getVideoTracks()[0]
    if (!track) {
      this.#feed.fault('camera-absent', 'A stream without a video track')
      return
    }
    this.#watchTrack(track)
    this.#watchTab()
    this.picture.srcObject = stream
    this.#releases.push(
      framePump(track, this.picture)(
        () => this.#isSeeing(),
        (frame, at) => this.#take(frame, at),
      ),
    )
    this.#pictures.heard()
    await this.picture.play()
  }

  /** The camera or its driver hangs: as good as muted, and as soon over. */
  #froze(limit: Milliseconds) {
    if (!this.#isSeeing()) return
    this.#isFrozen = true
    this.#feed.fault('camera-muted', `No picture in ${limit} ms`)
  }

  async #ask(): Promise<MediaStream> {
    const limit = (this.options.hintAfter ?? usualHints).unanswered
    const hint = setTimeout(() => this.#feed.fault('camera-unanswered', `No answer in ${limit} ms`), limit)
    try {
      return await cameraStream(this.options.deviceId)
    } finally {
      clearTimeout(hint)
    }
  }

  #watchTrack(track: MediaStreamTrack) {
    let hint: ReturnType<typeof setTimeout> | undefined
    const limit = (this.options.hintAfter ?? usualHints).muted
    this.#listen(track, 'ended', () => this.#feed.fault('camera-unplugged', `${track.label} ended`))
    const mute = () => {
      this.#isMuted = true
      this.#feed.emit({ kind: 'interrupted', reason: 'camera-muted' })
      hint = setTimeout(() => this.#feed.fault('camera-muted', `${track.label} muted for ${limit} ms`), limit)
    }
    this.#listen(track, 'mute', mute)
    if (track.muted) mute()
    this.#listen(track, 'unmute', () => {
      this.#isMuted = false
      this.#pictures.heard()
      clearTimeout(hint)
      this.#feed.readyAgain()
    })
    this.#releases.push(() => clearTimeout(hint))
    if (track.readyState === 'ended') this.#feed.fault('camera-unplugged', `${track.label} ended at once`)
  }

  #watchTab() {
    this.#listen(document, 'visibilitychange', () => {
      if (document.hidden) this.#feed.emit({ kind: 'interrupted', reason: 'tab-hidden' })
      else this.#pictures.heard()
    })
  }

  #listen(target: EventTarget, type: string, listener: () => void) {
    target.addEventListener(type, listener)
    this.#releases.push(() => target.removeEventListener(type, listener))
  }

  #isSeeing(): boolean {
    return this.#feed.isOpen && !this.#isMuted && !document.hidden
  }

  #take(frame: Frame, at: Milliseconds) {
    this.#start ??= at
    this.#last = Math.max(this.#last + 1, at - this.#start)
    this.#pictures.heard()
    this.#feed.see(frameSize(frame))
    if (this.#isFrozen) this.#feed.readyAgain()
    this.#isFrozen = false
    this.#client?.offer(frame, ms(this.#last))
  }

  #release() {
    this.#readings.stop()
    this.#pictures.stop()
    for (const release of this.#releases.splice(0)) release()
    for (const track of this.#stream?.getTracks() ?? []) track.stop()
    this.picture.srcObject = null
    void this.#client?.close()
  }
}

/** Muted and inline, without which phones refuse to play it by themselves. */
function videoElement(): HTMLVideoElement {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.autoplay = true
  return video
}
