export interface CameraDevice {
  readonly id: string
  /** Empty until the runner has allowed the camera once. */
  readonly label: string
}

/** The cameras of this computer; empty where the page may not ask. */
export const cameras = async (): Promise<readonly CameraDevice[]> => {
  if (!('mediaDevices' in navigator)) return []
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** Calls back whenever a camera comes or goes. Returns how to stop. */
export const onCamerasChanged = (listener: () => void): (() => void) => {
  if (!('mediaDevices' in navigator)) return () => undefined
  const { mediaDevices } = navigator
  mediaDevices.addEventListener('devicechange', listener)
  return () => mediaDevices.removeEventListener('devicechange', listener)
}

/** Shows the cameras now, and again whenever one comes or goes. Returns how to look again: labels come with the first use. */
export const followCameras = (
  show: (cameras: readonly { readonly deviceId: string; readonly label: string }[]) => void,
): (() => Promise<void>) => {
  const list = async () => show((await cameras()).map(({ id, label }) => ({ deviceId: id, label })))
  onCamerasChanged(() => void list())
  void list()
  return list
}
