/** Even the CPU delegate takes its pictures through WebGL: without it there is no pose at all. */
export interface WebglProbe {
  readonly isThere: boolean
  /** WebGL computed on the CPU: the GPU delegate can only be slower than the CPU's own. */
  readonly isSoftware: boolean
}

export const webglProbe = (): WebglProbe => {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) return { isThere: false, isSoftware: false }
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return { isThere: true, isSoftware: /swiftshader|llvmpipe|software|basic render/i.test(renderer) }
}
