/** Page one of a drawn report: up to where the next sheet of paper begins. */
export const firstPage = (html: string): string => {
  const [first, ...more] = html.split('<section class="sheet')
  if (first === undefined || more.length === 0) throw new Error('a report has more than one page')
  return first
}
