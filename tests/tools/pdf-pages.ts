import { readFile } from 'node:fs/promises'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF file read back: what a reader can select, what a screen reader is told, and whether a picture is in it. */
export interface PdfPages {
  readonly title: string
  /** As a screen reader chooses its voice by. */
  readonly language: string
  readonly isTagged: boolean
  /** In points. */
  readonly size: readonly [width: number, height: number]
  /** The text of each page, without white space: line breaks and kerning are not the reader's business. */
  readonly texts: readonly string[]
  /** The roles of the structure tree over all pages. */
  readonly roles: ReadonlySet<string>
  /** Charts and pictures as a screen reader counts them: one that is cut in two by the end of a page counts twice. */
  readonly figures: number
  readonly pictures: number
  /** The height of the smallest words on each page, points. */
  readonly smallest: readonly number[]
}

export const withoutSpace = (text: string): string => text.replace(/[\s\u200b\u00ad]/gu, '')

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}

const rolesIn = (node: Node | null): readonly string[] =>
  node === null ? [] : [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)]

const painting: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]

export const pdfPages = async (file: string): Promise<PdfPages> => {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const { info } = await pdf.getMetadata()
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const texts = contents.map(({ items }) =>
    withoutSpace(items.map((item) => ('str' in item ? item.str : '')).join('')),
  )
  const heights = contents.map(({ items }) =>
    items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , across, up] = item.transform as readonly number[]
      return [Math.hypot(across ?? 0, up ?? 0)]
    }),
  )
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<Node | null>))
  const roles = trees.flatMap(rolesIn)
  const operators = await Promise.all(pages.map((page) => page.getOperatorList()))
  const marked = await pdf.getMarkInfo()
  const [, , width = 0, height = 0] = pages[0]?.view ?? []
  return {
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string }).Language ?? '',
    isTagged: marked?.Marked ?? false,
    size: [width, height],
    texts,
    roles: new Set(roles),
    figures: roles.filter((role) => role === 'Figure').length,
    smallest: heights.map((each) => Math.min(...each)),
    pictures: operators.flatMap(({ fnArray }) => fnArray).filter((each) => painting.includes(each)).length,
  }
}
