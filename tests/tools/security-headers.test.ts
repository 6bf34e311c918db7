import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  developmentHeaders,
  headerRules,
  headersFor,
  publishedRules,
  securityHeaders,
} from './security-headers'

const policy = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    headers['Content-Security-Policy']!.split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ')
      return [name!, sources.join(' ')]
    }),
  )

describe('the header file of static hosts', () => {
  it('is read block by block', () => {
    const rules = headerRules('# a remark\n/*\n  A: 1; x\n  B: 2\n\n/assets/*\n  C: 3\n/page\n  D: 4\n')
    expect(headersFor('/', rules)).toEqual({ A: '1; x', B: '2' })
    expect(headersFor('/assets/app.js', rules)).toEqual({ A: '1; x', B: '2', C: '3' })
    expect(headersFor('/page', rules)).toEqual({ A: '1; x', B: '2', D: '4' })
    expect(headersFor('/pages', rules)).toEqual({ A: '1; x', B: '2' })
  })

  it('refuses a header that belongs to no path', () => {
    expect(() => headerRules('  A: 1\n')).toThrow('a header without a path')
  })
})

describe('the security headers', () => {
  it('let nothing in that is not named, and nothing out at all', () => {
    const directives = policy(securityHeaders)
    expect(directives['default-src']).toBe("'none'")
    for (const [name, sources] of Object.entries(directives)) {
      expect(sources, name).not.toMatch(/\*|https?:|unsafe-inline|'unsafe-eval'/)
    }
    expect(directives['connect-src']).toBe("'self'")
    expect(directives['frame-ancestors']).toBe("'none'")
  })

  it('open the camera to this page and the microphone to none', () => {
    expect(securityHeaders['Permissions-Policy']).toContain('camera=(self)')
    expect(securityHeaders['Permissions-Policy']).toContain('microphone=()')
  })

  it('let no host keep the file that tells of a newer program', () => {
    expect(headersFor('/service-worker.js', publishedRules)['Cache-Control']).toBe('no-cache')
    expect(headersFor('/assets/app-1234.js', publishedRules)['Cache-Control']).toContain('immutable')
  })

  it('are loosened for development in two places only', () => {
    const strict = policy(securityHeaders)
    expect(policy(developmentHeaders)).toEqual({
      ...strict,
      'style-src': "'self' 'unsafe-inline'",
      'connect-src': "'self' ws:",
    })
  })

  it('are the same for Apache', () => {
    const apache = readFileSync(new URL('../../public/.htaccess', import.meta.url), 'utf8')
    const lines = [...apache.matchAll(/^\s*Header always set (\S+) "(.*)"$/gm)]
    expect(Object.fromEntries(lines.map(([, name, value]) => [name, value]))).toEqual(securityHeaders)
  })
})
