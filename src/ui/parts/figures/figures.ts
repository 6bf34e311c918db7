import type { Component } from 'svelte'
import type { TrialSide } from '../../../protocol/outcome'
import BalanceFigure from './BalanceFigure.svelte'
import FrontSquatFigure from './FrontSquatFigure.svelte'
import HipExtensionFigure from './HipExtensionFigure.svelte'
import LungeFigure from './LungeFigure.svelte'
import SquatFigure from './SquatFigure.svelte'

/** The drawing of each mobility test, by its id; a test without one is told in words alone. */
export const figures: Readonly<Record<string, Component<{ side: TrialSide }>>> = {
  'single-leg-balance': BalanceFigure,
  'ankle-dorsiflexion': LungeFigure,
  'squat-depth': SquatFigure,
  'squat-depth-front': FrontSquatFigure,
  'hip-extension': HipExtensionFigure,
}
