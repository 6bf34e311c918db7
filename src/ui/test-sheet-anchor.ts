/** A test's own sheet further down the page: shown and focused. The address cannot point at it, its `#` is the router's. */
export const toSheet = (mobilityTestId: string): void => {
  const sheet = document.getElementById(`test-${mobilityTestId}`)
  sheet?.scrollIntoView({ block: 'start' })
  sheet?.focus({ preventScroll: true })
}
