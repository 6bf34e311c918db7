import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

/** Software WebGL, for machines without a GPU: the pose model needs WebGL even on the CPU. */
const softwareWebGl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

/**
 * The page itself is drawn without that software WebGL: drawn with it, one redraw took a tenth of a second of the
 * processor that finds the poses, and a runner in front of the camera was seen six times a second instead of fifteen.
 */
const plainDrawing = '--disable-gpu-compositing'

/** `--no-sandbox` because containers run as root. */
const everywhere = ['--no-sandbox', '--disable-background-networking', plainDrawing, ...softwareWebGl]

/**
 * A camera that is a file: the real getUserMedia, permission granted without a question.
 * `clip` is the absolute path of an .mjpeg or .y4m file, played round and round; without one, a test picture.
 */
export const fileCamera = (clip?: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  ...(clip === undefined ? [] : [`--use-file-for-fake-video-capture=${clip}`]),
]

/**
 * How every test starts its browser. A test that needs a camera says
 * `test.use({ launchOptions: launchOptions(fileCamera(clip)) })`: the setting replaces that of the config, it does not add.
 */
export const launchOptions = (more: readonly string[] = []): LaunchOptions => {
  const executablePath = findBrowser()
  const args = [...everywhere, ...more]
  return executablePath === undefined ? { args } : { executablePath, args }
}
