import type { Component } from 'svelte'
import type { Drawing } from '../../../protocol/define-mobility-test'
import type { TrialSide } from '../../../protocol/outcome'
import BalanceFigure from './BalanceFigure.svelte'
import FrontSquatFigure from './FrontSquatFigure.svelte'
import HipExtensionFigure from './HipExtensionFigure.svelte'
import LungeFigure from './LungeFigure.svelte'
import SquatFigure from './SquatFigure.svelte'

/** The drawings that a mobility test can choose from. */
export const figures: Readonly<Record<Drawing, Component<{ side: TrialSide }>>> = {
  stand: BalanceFigure,
  lunge: LungeFigure,
  squat: SquatFigure,
  'squat-from-the-front': FrontSquatFigure,
  'leg-back': HipExtensionFigure,
}
