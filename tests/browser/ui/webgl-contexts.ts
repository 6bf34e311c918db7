import { vi } from 'vitest'

/** Those that were given out since the last test. */
export const contexts: RenderingContext[] = []
const original = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')!.value as (
  this: HTMLCanvasElement,
  ...given: unknown[]
) => RenderingContext | null

/** Counts the WebGL surfaces that a page asks for. */
export const watchContexts = (refuse = false) =>
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    ...given: unknown[]
  ) {
    const isWebGl = String(given[0]).startsWith('webgl')
    if (isWebGl && refuse) return null
    const context = original.apply(this, given)
    if (isWebGl && context && !contexts.includes(context)) contexts.push(context)
    return context
  } as never)

export const alive = () =>
  contexts.filter((context) => !(context as WebGL2RenderingContext).isContextLost()).length
