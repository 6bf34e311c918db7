import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { constantGroups } from '../../src/assessment/constants'
import { sessionConstantGroups } from '../../src/session/constants'
import { codeIn, type SourceFile } from './source-files'
import { nodesOf } from './syntax'

/**
 * A number on which a result rests is a named constant with a unit, an origin and a reason, and the page lists it. What
 * stays a bare number in these folders decides no result, and says here why.
 */

const folders = ['biomechanics', 'protocol', 'session', 'assessment'] as const
/** Of the folders that read pictures, what finds the camera's roll: it goes one to one into angles. */
const rollFiles = ['room-roll', 'picture-roll', 'upright-edges', 'level-meter'].map((name) => `/${name}.ts`)
const readingRoll = [...codeIn('src/pose'), ...codeIn('src/capture')].filter(({ path }) =>
  rollFiles.some((name) => path.endsWith(name)),
)
const code = [...folders.flatMap((folder) => codeIn(`src/${folder}`)), ...readingRoll]

const pacing = 'Pace of what is said and shown: no result rests on it.'
/** By file, and what in it. */
const technical: Readonly<Record<string, string>> = {
  'biomechanics/place.ts corner': 'The origin of the picture.',
  'biomechanics/sample-quality.ts nose': 'Two numbers a point.',
  'biomechanics/view.ts leftShoulder': 'Three numbers a point.',
  'biomechanics/view.ts rightShoulder': 'Three numbers a point.',
  'capture/pose-worker/level-meter.ts every':
    'A camera that is knocked shows within half a second; each reading is one like any other.',
  'capture/pose-worker/upright-edges.ts leans': 'Both ways from upright, zero included.',
  'session/demonstrated-runner.ts profile': 'A runner, not a rule.',
  'protocol/distance.ts reach': 'Who stands reaches all of what he reaches standing.',
  'assessment/error-budget.ts z95': 'Mathematics: the quantile of a normal error.',
  'session/room-noise.ts toDeviation': 'Mathematics: of a normal error.',
  'assessment/quiet-stand.ts toDeviation': 'Mathematics: of a normal error.',
  'assessment/findings.ts surenessRank': 'An order, not a size.',
  'assessment/findings.ts meaningRank': 'An order, not a size.',
  'session/step.ts preparing': 'A progress that has not begun.',
  'session/coach.ts counts': 'Words for three, two, one.',
  'session/course.ts untilNext': pacing,
  'session/cues.ts longestCaption': 'Words of a caption: experience.md.',
  'session/entrance.ts checkEvery': pacing,
  'session/entrance.ts checkFrom': pacing,
  'session/entrance.ts countFrom': pacing,
  'session/entrance.ts second': pacing,
  'session/entrance.ts countAfterRoom': pacing,
  'session/entrance.ts refusedFor': pacing,
  'session/expected-minutes.ts before': pacing,
  'session/expected-minutes.ts untilStill': pacing,
  'session/expected-minutes.ts stillAndCount': pacing,
  'session/expected-minutes.ts asking': pacing,
  'session/expected-minutes.ts aroundHold': pacing,
  'session/arrival.ts arrivedAfter': pacing,
  'session/arrival.ts missedFor': pacing,
  'session/hand-proof.ts wrongHands': 'One may be a slip. It ends a sitting, and changes no number.',
  'session/greeting.ts toneEvery': pacing,
  'session/greeting.ts handWithin': pacing,
  'session/self-test.ts judgedOver': pacing,
  'session/self-test.ts checkEvery': pacing,
  'session/interlude.ts announceAfter': pacing,
  'session/interlude.ts answersLateFor': pacing,
  'session/interlude.ts askedFor': pacing,
  'session/interlude.ts longestStep': pacing,
}

const makers = new Set(['constant', 'provisional', 'bench', 'published'])

/** Made with an origin, or written out with one. */
const isNamed = (node: ts.Node): boolean =>
  ts.isCallExpression(node)
    ? makers.has(node.expression.getText())
    : ts.isObjectLiteralExpression(node) && node.properties.some((each) => each.name?.getText() === 'origin')

/** Numbers of an expression that stand in no named constant, no function and no class. */
const bareNumbers = (node: ts.Node): readonly string[] => {
  if (isNamed(node) || ts.isFunctionLike(node) || ts.isClassLike(node)) return []
  if (ts.isNumericLiteral(node)) return [node.getText()]
  const found: string[] = []
  ts.forEachChild(node, (child) => void found.push(...bareNumbers(child)))
  return found
}

const placeOf = ({ path }: SourceFile) => path.replace('src/', '')

/** Constants at the top of a file that are bare numbers. The rows of storage have sizes of their own. */
const bareConstants = (file: SourceFile): readonly string[] =>
  file.path.endsWith('/records.ts')
    ? []
    : nodesOf(file).flatMap(({ node }) =>
        ts.isVariableStatement(node) && ts.isSourceFile(node.parent)
          ? node.declarationList.declarations.flatMap(({ name, initializer }) =>
              initializer && bareNumbers(initializer).length > 0
                ? [`${placeOf(file)} ${name.getText()}`]
                : [],
            )
          : [],
      )

/** What a declaration may say in bare numbers, and in what. */
const undecided: Readonly<Record<string, string>> = {
  version: 'Which one it is.',
  order: 'An order, not a size.',
  'along.after': pacing,
}

/** Numbers of a declaration without an origin, by the names under which they stand. */
const bareFields = (node: ts.Node, path: readonly string[] = []): readonly string[] => {
  if (isNamed(node)) return []
  if (ts.isNumericLiteral(node)) return [path.slice(-2).join('.')]
  const own = ts.isPropertyAssignment(node) ? [...path, node.name.getText()] : path
  const found: string[] = []
  ts.forEachChild(node, (child) => void found.push(...bareFields(child, own)))
  return found
}

/** Of what a mobility test declares; constants that stand before it are found at the top of its file. */
const bareDeclared = (file: SourceFile): readonly string[] =>
  nodesOf(file).flatMap(({ node }) => (ts.isExportAssignment(node) ? bareFields(node.expression) : []))

const orders = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
])
/** None, one, and the greater half are no thresholds that anybody chose. */
const unchosen = new Set(['0', '1', '0.5'])

/** Comparisons with a number that somebody chose, where they happen. */
const bareComparisons = (file: SourceFile): readonly string[] =>
  nodesOf(file).flatMap(({ node }) =>
    ts.isBinaryExpression(node) &&
    orders.has(node.operatorToken.kind) &&
    [...bareNumbers(node.left), ...bareNumbers(node.right)].some((number) => !unchosen.has(number))
      ? [`${placeOf(file)} ${node.getText().replace(/\s+/g, ' ')}`]
      : [],
  )

const quarter = 'A quarter of a way that the declaration gives: near its beginning.'
const halves: Readonly<Record<string, string>> = {
  'biomechanics/movement.ts sortedQuantile(sorted, 0.75) - sortedQuantile(sorted, 0.25) <= (this.#plateau.quiet ?? movementLimits.restSpread).value':
    'Quartiles: half lies between them.',
  'protocol/live-metric.ts away <= rest + movement.excursion.value / 4': quarter,
  'protocol/trial.ts hold.to - hold.from < test.trials.hold.value / 2': 'Half of what was asked for.',
  'session/room-noise.ts Math.abs(other.t - t) <= roomLimits.ownSwayOver.value / 2':
    'A window about its middle.',
}

describe('a number on which a result rests', () => {
  it('is no bare constant at the top of a file', () => {
    expect(code.length).toBeGreaterThan(100)
    expect(readingRoll).toHaveLength(rollFiles.length)
    expect(code.flatMap(bareConstants).sort()).toEqual(Object.keys(technical).sort())
  })

  it('is no bare number in a comparison', () => {
    expect(code.flatMap(bareComparisons).sort()).toEqual(Object.keys(halves).sort())
  })

  it('is no bare number in a declaration', () => {
    const declarations = codeIn('src/protocol/mobility-tests')
    expect(declarations.length).toBeGreaterThan(5)
    const found = new Set(declarations.flatMap(bareDeclared))
    expect([...found].sort()).toEqual(Object.keys(undecided).sort())
  })

  it('is listed on the page, once', () => {
    const made = code.flatMap((file) =>
      nodesOf(file).filter(
        ({ node }) =>
          (ts.isCallExpression(node) && node.expression.getText() === 'constant') ||
          (ts.isVariableDeclaration(node) && node.type?.getText() === 'RuleConstant'),
      ),
    )
    expect(made.length).toBeGreaterThan(100)
    const listed = [...constantGroups, ...sessionConstantGroups]
      .filter(({ test, title }) => test === null && !title.startsWith('Where the values'))
      .flatMap(({ title, constants }) => constants.map(({ path }) => `${title}: ${path.join('.')}`))
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toHaveLength(made.length)
  })
})

describe('a bare number is found', () => {
  const planted = (text: string): SourceFile => ({ path: 'src/biomechanics/planted.ts', text })

  it.each([
    'const widest = 15',
    'export const share = 2 / 3',
    'const lowest = -4',
    'const range = { least: 0.7, most: 1.5 } as const',
    'const limit = deg(7)',
    'const steps = [10, 20]',
  ])('as %s', (text) => {
    expect(bareConstants(planted(text))).toHaveLength(1)
  })

  it.each(['const isWide = (yaw: number) => yaw > 15', 'const f = (a: number) => { if (a < 0.3) return a }'])(
    'in %s',
    (text) => {
      expect(bareComparisons(planted(text))).toHaveLength(1)
    },
  )

  it.each([
    ['trials.attempts', 'trials: { attempts: 8 }'],
    ['endRange.within', "phases: { endRange: plateau({ of: 'shankTilt', within: deg(2) }) }"],
    ['trials.hold', 'trials: { hold: ms(20 * 100) }'],
  ])('in a declaration as %s', (place, text) => {
    expect(bareDeclared(planted(`export default defineMobilityTest({ ${text} })`))).toContain(place)
  })

  it('and not where a declaration gives an origin', () => {
    const text = "export default defineMobilityTest({ a: { b: provisional(deg(2), 'Said so.') } })"
    expect(bareDeclared(planted(text))).toEqual([])
  })

  it.each([
    "const widest = constant(15, 'deg', 'bench', 'Said so.')",
    "const limits = { widest: constant(15, 'deg', 'bench', 'Said so.') } as const",
    "const reach = { value: 0.7, unit: 'ratio', origin: 'bench', source: 'Said so.' }",
    'const half = (a: number) => a / 2',
  ])('and not in %s', (text) => {
    expect([...bareConstants(planted(text)), ...bareComparisons(planted(text))]).toEqual([])
  })
})
