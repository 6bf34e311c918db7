import { readVirtual, virtualPoses } from './read-virtual'

declare global {
  interface Window {
    readVirtual: typeof readVirtual
    virtualPoses: typeof virtualPoses
  }
}

window.readVirtual = readVirtual
window.virtualPoses = virtualPoses
