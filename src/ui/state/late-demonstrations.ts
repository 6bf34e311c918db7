import type { DemonstrationMeans, Demonstrations } from './demonstrations'

/** What leads demonstrations, fetched with the screen that shows one (`later-screens.ts`) and not with the first page. */
export class LateDemonstrations implements Pick<Demonstrations, 'begin' | 'end'> {
  readonly #fetched: () => Promise<Demonstrations>

  constructor(means: DemonstrationMeans) {
    this.#fetched = () => import('./demonstrations').then((made) => new made.Demonstrations(means))
  }

  async begin(...asked: Parameters<Demonstrations['begin']>): Promise<void> {
    await (await this.#fetched()).begin(...asked)
  }

  async end(assessmentId: string): Promise<void> {
    await (await this.#fetched()).end(assessmentId)
  }
}
