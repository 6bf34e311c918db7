import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, routeOf, Router, type Route } from '../../../src/ui/state/router.svelte'
import { Theme } from '../../../src/ui/state/theme.svelte'

const routes: readonly Route[] = [
  { screen: 'home' },
  { screen: 'assessment', resume: null },
  { screen: 'assessment', resume: 'a b/c' },
  { screen: 'result', assessmentId: '0b5e' },
]

describe('the address', () => {
  it('names every route and is read back', () => {
    for (const route of routes) expect(routeOf(addressOf(route))).toEqual(route)
  })

  it('leads home when nobody wrote it', () => {
    for (const hash of ['', '#', '#/nowhere', '#/result', '#/result/%']) {
      expect(routeOf(hash).screen).toBe(hash === '#/result/%' ? 'result' : 'home')
    }
  })
})

describe('the router', () => {
  let unfollow: () => void = () => undefined
  let router: Router

  beforeEach(() => {
    history.replaceState(null, '', '#/')
    router = new Router()
    unfollow = router.follow()
  })
  afterEach(() => {
    unfollow()
    history.replaceState(null, '', location.pathname + location.search)
  })

  it('follows the address', async () => {
    router.go({ screen: 'result', assessmentId: 'x' })
    await expect.poll(() => router.route).toEqual({ screen: 'result', assessmentId: 'x' })
  })

  it('stays, address and all, when the guard says so', async () => {
    router.go({ screen: 'assessment', resume: null })
    await expect.poll(() => router.route.screen).toBe('assessment')
    const asked: boolean[] = []
    router.guard(() => Promise.resolve(Boolean(asked.push(true) && false)))
    router.go({ screen: 'home' })
    await expect.poll(() => asked.length).toBe(1)
    await expect.poll(() => location.hash).toBe('#/assessment')
    expect(router.route.screen).toBe('assessment')
  })

  it('leaves when the guard lets it, and asks nobody once the guard is lifted', async () => {
    router.go({ screen: 'assessment', resume: null })
    await expect.poll(() => router.route.screen).toBe('assessment')
    let asked = 0
    const lift = router.guard(() => Promise.resolve(Boolean((asked += 1))))
    router.go({ screen: 'home' })
    await expect.poll(() => router.route.screen).toBe('home')
    expect(location.hash).toBe('#/')
    lift()
    router.go({ screen: 'result', assessmentId: 'x' })
    await expect.poll(() => router.route.screen).toBe('result')
    expect(asked).toBe(1)
  })
})

describe('the theme', () => {
  it('is kept, and goes back to the system', () => {
    new Theme().choose('dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    const later = new Theme()
    expect(later.choice).toBe('dark')
    later.choose('system')
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })
})
