export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

const key = 'evenstride-theme'

/** A browser may refuse even this small store; the page then follows the system. */
const stored = (): ThemeChoice => {
  try {
    const value = localStorage.getItem(key)
    return themeChoices.find((choice) => choice === value) ?? 'system'
  } catch {
    return 'system'
  }
}

export class Theme {
  choice = $state.raw<ThemeChoice>(stored())

  constructor() {
    this.#apply()
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice
    this.#apply()
    try {
      localStorage.setItem(key, choice)
    } catch {
      return
    }
  }

  #apply(): void {
    if (this.choice === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = this.choice
  }
}
