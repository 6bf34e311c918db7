import type { CaptureFaultCode, Fault, StorageFaultCode } from '../session/ports'

/** What the runner can do about a fault, beside stopping. */
export type FaultRemedy = 'try-again' | 'video-file' | 'reload'

export interface FaultText {
  /** At most five words, read at three metres. */
  readonly caption: string
  /** What happened, in one sentence. */
  readonly happened: string
  /** What to do, in order; the first step is the likeliest to help. */
  readonly steps: readonly string[]
  /** The first one is the filled button. */
  readonly remedies: readonly [FaultRemedy, ...FaultRemedy[]]
}

const captureFaults: Readonly<Record<CaptureFaultCode, FaultText>> = {
  'camera-refused': {
    caption: 'Camera not allowed',
    happened: 'The browser did not let this page use the camera.',
    steps: [
      'Chrome or Edge: press the sign left of the address, open Site settings and set Camera to Allow.',
      'Firefox: press the crossed-out camera in the address bar and remove the block.',
      'Safari: open Settings for This Website in the Safari menu and set Camera to Allow.',
      'If it is allowed there, look in the privacy settings of the computer: the browser itself may be shut out.',
    ],
    remedies: ['try-again', 'video-file'],
  },
  'camera-absent': {
    caption: 'No camera found',
    happened: 'This computer offers no camera.',
    steps: [
      'Plug one in, or slide the cover or switch of the built-in one open.',
      'Or film the test with a phone and load the video file here.',
    ],
    remedies: ['video-file', 'try-again'],
  },
  'camera-taken': {
    caption: 'Camera is in use',
    happened: 'Another program holds the camera.',
    steps: [
      'Close video calls and camera programs, other browser tabs too.',
      'If none is open, unplug the camera and plug it in again, or restart the computer.',
    ],
    remedies: ['try-again', 'video-file'],
  },
  'camera-unsuitable': {
    caption: 'Camera does not fit',
    happened: 'The chosen camera cannot give a picture of the size that is needed.',
    steps: ['Choose another camera.', 'Or film the test with a phone and load the video file here.'],
    remedies: ['try-again', 'video-file'],
  },
  'camera-insecure-page': {
    caption: 'Page is not secure',
    happened: 'Browsers give the camera only to pages with a secure address.',
    steps: [
      'Open this page by an address that begins with https.',
      'On the computer that serves it, localhost will do.',
    ],
    remedies: ['reload'],
  },
  'camera-unanswered': {
    caption: 'Allow the camera',
    happened: 'The browser asks whether this page may use the camera, and nobody has answered yet.',
    steps: [
      'Look for the question near the address bar and choose Allow.',
      'If there is none, try again: the question then comes back.',
    ],
    remedies: ['try-again', 'video-file'],
  },
  'camera-interrupted': {
    caption: 'Camera did not start',
    happened: 'The camera was interrupted while it started.',
    steps: ['Try again.', 'If it happens again, restart the browser.'],
    remedies: ['try-again', 'video-file'],
  },
  'camera-unplugged': {
    caption: 'Camera unplugged',
    happened: 'The camera is gone: its cable or its connection was lost.',
    steps: [
      'Plug it in again, at the same place in the room.',
      'Then go on: only the running trial is lost.',
    ],
    remedies: ['try-again', 'video-file'],
  },
  'camera-muted': {
    caption: 'Camera shows nothing',
    happened: 'The camera is on, but sends no picture.',
    steps: [
      'Open its cover, and look for a camera key or switch on the computer.',
      'On a laptop, open the lid fully and wake the computer.',
    ],
    remedies: ['try-again', 'video-file'],
  },
  'webgl-absent': {
    caption: 'Graphics are off',
    happened: 'The pose model needs WebGL, and this browser has it switched off.',
    steps: [
      'Chrome or Edge: open Settings, then System, and turn on graphics acceleration. Restart the browser.',
      'Firefox: open Settings, then General, then Performance, and use the recommended settings.',
      'On a remote desktop or a virtual machine, try a browser on the computer itself.',
    ],
    remedies: ['reload', 'try-again'],
  },
  'webgl-lost': {
    caption: 'Graphics were interrupted',
    happened:
      'The browser took the graphics surface of the virtual runner away, as after a pause of the computer or when other pages need it.',
    steps: [
      'Close other tabs that draw a lot.',
      'Begin the demonstration again. Your own tests do not need him.',
    ],
    remedies: ['try-again', 'reload'],
  },
  'model-missing': {
    caption: 'Pose model not loaded',
    happened: 'The pose model could not be fetched.',
    steps: [
      'Check the connection and reload the page. It is needed once; after that the page works offline.',
      'If it happens again, this copy of Evenstride was put on its server without the model.',
    ],
    remedies: ['reload', 'try-again'],
  },
  'model-corrupt': {
    caption: 'Pose model damaged',
    happened: 'The pose model arrived changed or cut short, so it is not used.',
    steps: [
      'Reload the page: the model is then fetched anew.',
      'If it happens again, something between this computer and the server alters files.',
    ],
    remedies: ['reload', 'try-again'],
  },
  'engine-failed': {
    caption: 'Pose model stopped',
    happened: 'The pose model stopped, and starting it again did not help.',
    steps: ['Close other heavy tabs and programs, then try again.', 'If it happens again, reload the page.'],
    remedies: ['try-again', 'reload'],
  },
  'file-not-a-video': {
    caption: 'Not a video',
    happened: 'This file holds no video that the browser can show.',
    steps: [
      'Choose an MP4 or WebM file.',
      'A film from a phone that will not open: share it from the phone as "most compatible".',
    ],
    remedies: ['video-file', 'try-again'],
  },
  'file-unreadable': {
    caption: 'File cannot be read',
    happened: 'The file could not be read to its end.',
    steps: [
      'It may have been moved, or lie on a drive that is no longer connected: choose it again.',
      'Copy it to this computer first if it lies in a cloud folder.',
    ],
    remedies: ['video-file', 'try-again'],
  },
  'file-without-trials': {
    caption: 'No test in this video',
    happened: 'No movement of this test was found in the file.',
    steps: [
      'Film it from the side that the test asks for, the whole body in the picture.',
      'Stand still for a second before each trial, and after it.',
      'Was it another test? Load it again and choose that one.',
    ],
    remedies: ['video-file'],
  },
  'recording-invalid': {
    caption: 'Recording cannot be used',
    happened: 'This recording of poses is damaged, or was made by another program.',
    steps: ['Choose another recording, or load the video itself.'],
    remedies: ['video-file', 'try-again'],
  },
  'part-missing': {
    caption: 'A part did not arrive',
    happened: 'A part of Evenstride that is fetched when it is first needed could not be fetched.',
    steps: [
      'Check the connection, then reload the page. Once "Ready offline" is shown, no connection is needed.',
      'Was Evenstride renewed while this page was open? Reloading fetches the parts that belong together.',
    ],
    remedies: ['reload', 'try-again'],
  },
  'demonstration-failed': {
    caption: 'Demonstration stopped',
    happened: 'The virtual runner could not go on. This is a mistake of the program, not of your computer.',
    steps: ['Reload the page and begin the demonstration again.', 'Your own tests do not need him.'],
    remedies: ['reload', 'try-again'],
  },
}

const storageFaults: Readonly<Record<StorageFaultCode, FaultText>> = {
  'storage-blocked': {
    caption: 'Close the other tab',
    happened: 'An older Evenstride tab is open and holds what is stored here.',
    steps: ['Close every other Evenstride tab.', 'Then reload this page.'],
    remedies: ['reload'],
  },
  'storage-outdated-tab': {
    caption: 'Reload this page',
    happened: 'A newer Evenstride was opened in another tab, so this one no longer writes.',
    steps: ['Reload this page. Everything that was stored is there.'],
    remedies: ['reload'],
  },
  'storage-gone': {
    caption: 'Deleted in another tab',
    happened:
      'The assessment that this trial belongs to is not stored any more: it was deleted in another tab.',
    steps: [
      'Bring it back in that tab: the next trial here then stores this one with it.',
      'Or reload this page and begin anew. What was measured here since then goes with it.',
    ],
    remedies: ['reload'],
  },
  'storage-full': {
    caption: 'No room to store',
    happened: 'The browser has no room left for this page.',
    steps: [
      'Free some space on this computer. Nothing has to be deleted here.',
      'If results have to go, save a backup under “Your data” first.',
      'Then go on: the last trial is not stored yet.',
    ],
    remedies: ['try-again'],
  },
  'storage-unavailable': {
    caption: 'Nothing can be stored',
    happened: 'This browser does not let the page store anything.',
    steps: [
      'A private window, or a setting that blocks site data, is the usual reason: use an ordinary window.',
      'You can still measure here; the result is gone when the page is closed.',
    ],
    remedies: ['try-again', 'reload'],
  },
  'storage-closed': {
    caption: 'Storage was closed',
    happened: 'The browser closed the store of this page, as it does when the data of the site are cleared.',
    steps: [
      'In the middle of an assessment, go on: its finished trials are stored again with the next one, without their recorded movement.',
      'Then reload the page. What was cleared before is gone here: bring it back from a backup under “Your data”.',
    ],
    remedies: ['reload'],
  },
}

export const faultText = (fault: Fault): FaultText =>
  fault.kind === 'capture' ? captureFaults[fault.code] : storageFaults[fault.code]

export const captureFaultCodes = Object.keys(captureFaults) as readonly CaptureFaultCode[]
export const storageFaultCodes = Object.keys(storageFaults) as readonly StorageFaultCode[]
