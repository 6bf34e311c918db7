import type { StoreParts } from './assessment-store'
import { broughtBack } from './brought-back'
import { oldGone } from './kept-bin'
import { leftPicturesGone } from './left-pictures'
import { recompute } from './recompute'
import { leftScratchDeleted } from './scratch'
import { unseenSetAside } from './unseen-rows'

/**
 * After each opening: what a closed tab left of a restoration and what was deleted long ago is gone for good, as are pictures that are left of nothing, damaged rows
 * that no reading would meet are set aside, what was set aside and can be read by now comes back, and trials that an older
 * version of their declaration measured are computed anew. Whether anything that is shown may have changed by it.
 */
export const tidied = async (parts: StoreParts): Promise<boolean> => {
  await leftScratchDeleted()
  await oldGone(parts)
  await unseenSetAside(parts)
  await leftPicturesGone(parts)
  const back = await broughtBack(parts)
  const { changed } = await recompute(parts, 'outdated')
  return back + changed > 0
}
