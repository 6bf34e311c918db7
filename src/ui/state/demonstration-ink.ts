import type { TrialSide } from '../../protocol/outcome'

/** What a demonstration needs to know of the page: the side's colour and the ink, as the theme of `host` has them now. */
export const demonstrationInk = (host: Element, side: TrialSide) => {
  const style = getComputedStyle(host)
  const probe = document.createElement('span')
  host.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const ink = {
    line: colour(side === 'both' ? '--picture-ground' : `--${side}-fill`),
    zero: colour('--picture-ground'),
    halo: colour('--picture-ink'),
    font: style.fontFamily,
  }
  probe.remove()
  return ink
}
