import type { BodyLengths } from './body'
import type { Thing } from './motion'
import type { ArmPosture } from './posture'
import { restingArm } from './standing'

/** A chair's back at the height of the hips: the hands rest on it, they do not pull. */
export const chairAt = (ahead: number): Thing & { readonly kind: 'chair' } => ({
  kind: 'chair',
  ahead,
  height: 0.92,
})

/** Fingers over the back of a chair, elbows easy. */
export const handOn = (chair: { readonly ahead: number; readonly height: number }): ArmPosture => ({
  ...restingArm,
  reach: 1,
  at: { aside: 0.17, up: chair.height + 0.045, ahead: chair.ahead - 0.085 },
  elbowTo: { aside: 0.5, up: -1, ahead: -0.6 },
  palm: 72,
  wrist: 20,
})

/** A chair's back at the runner's right hand, and the hand on it: for standing on one leg. */
export const chairBeside = { kind: 'chair', ahead: 0.2, left: -0.52, height: 0.92 } as const

export const handBeside: ArmPosture = {
  ...handOn(chairBeside),
  at: { aside: 0.4, up: chairBeside.height + 0.045, ahead: chairBeside.ahead - 0.085 },
}

/** A wall that the runner faces, metres ahead of the room's middle. */
export const wallAt = (ahead: number): Thing & { readonly kind: 'wall' } => ({ kind: 'wall', ahead })

/** Palms flat on a wall, fingers up. `up`: metres that the wrists are high, below the shoulders. */
export const handOnWall = (wall: { readonly ahead: number }, up: number): ArmPosture => ({
  ...restingArm,
  reach: 1,
  at: { aside: 0.2, up, ahead: wall.ahead - 0.045 },
  elbowTo: { aside: 0.7, up: -1, ahead: 0 },
  palm: 84,
  wrist: -66,
})

/** Hands on the crests of the pelvis, elbows out and a little back. */
export const handOnHip = (body: BodyLengths): ArmPosture => {
  const size = body.stature / 1.75
  return {
    ...restingArm,
    reach: 1,
    from: 'pelvis',
    at: { aside: body.hipHalf + 0.108 * size, up: 0.112 * size, ahead: -0.035 * size },
    elbowTo: { aside: 1, up: 0, ahead: -0.8 },
    palm: -38,
    wrist: 34,
  }
}

/** Stretched forward at shoulder height, palms down. */
export const armForward: ArmPosture = {
  ...restingArm,
  forward: 88,
  aside: 2,
  turn: 10,
  elbow: 6,
  palm: 60,
  wrist: 0,
}

/** Half the depth of a lying body: how high hips and shoulders are off the floor on the back, metres. */
export const lyingHeight = (body: BodyLengths): { readonly hips: number; readonly shoulders: number } => ({
  hips: 0.115 * (body.stature / 1.75),
  shoulders: 0.1 * (body.stature / 1.75),
})
