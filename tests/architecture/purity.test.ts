import { describe, expect, it } from 'vitest'
import { purityBreaches } from './purity-rules'
import { codeIn, isPure } from './source-files'

const breaches = (text: string): readonly string[] => purityBreaches({ path: 'src/math/planted.ts', text })

describe('the pure folders', () => {
  it('know no clock, no chance, no waiting, no browser and no past', () => {
    const files = codeIn('src').filter(({ path }) => isPure(path))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(purityBreaches)).toEqual([])
  })
})

describe('the purity rules can say no', () => {
  it.each([
    ['the clock', 'export const now = () => Date.now()'],
    ['a new date', 'export const now = () => new Date()'],
    ['the other clock', 'export const now = () => performance.now()'],
    ['chance', 'export const any = () => Math.random()'],
    ['an async function', 'export const load = async () => 1'],
    ['a promise', 'export const load = (): Promise<number> => later'],
    ['module state', 'let count = 0'],
    ['module state of the old kind', 'var count = 0'],
    ['the console', 'export const say = () => console.log(1)'],
    ['the page', 'export const title = () => document.title'],
    ['the window', 'export const width = () => window.innerWidth'],
    ['the navigator', 'export const agent = () => navigator.userAgent'],
    ['the global object', 'export const agent = () => globalThis.navigator'],
  ])('to %s', (_what, text) => {
    expect(breaches(text)).toHaveLength(1)
  })
})

describe('the ports', () => {
  it('may say that an answer comes later, and may not wait for it', () => {
    const path = 'src/session/ports.ts'
    const promise = 'export interface Store { open(): Promise<number> }'
    expect(purityBreaches({ path, text: promise })).toEqual([])
    expect(purityBreaches({ path, text: 'export const open = () => Promise.resolve(1)' })).toHaveLength(1)
  })
})

describe('the purity rules can say yes', () => {
  it.each([
    ['a local variable', 'export const sum = (n: number) => { let s = 0; s += n; return s }'],
    ['a field of such a name', 'export const trial = { window: 3, performance: 1 }'],
    ['a member of such a name', 'export const width = (trial: Trial) => trial.window'],
    ['the type of such a member', 'export interface Trial { readonly window: number; fetch(): void }'],
    ['a variable of such a name', 'export const f = (window: number) => window + 1'],
    ['the rest of Math', 'export const root = Math.sqrt(2)'],
  ])('to %s', (_what, text) => {
    expect(breaches(text)).toEqual([])
  })
})
