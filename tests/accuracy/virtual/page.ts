import { readVirtual } from './read-virtual'

declare global {
  interface Window {
    readVirtual: typeof readVirtual
  }
}

window.readVirtual = readVirtual
