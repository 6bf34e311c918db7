/**
 * The first field below `page` whose answer would be lost: one that says itself that it is not kept, or one that the browser
 * refuses. It gets the focus, and where the browser has words for it they are shown. Null where everything is kept.
 */
export const unfinishedField = (page: HTMLElement): HTMLElement | null => {
  const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(
    '[aria-invalid="true"], input:invalid, select:invalid',
  )
  if (!field) return null
  field.focus()
  field.reportValidity()
  return field
}
