import { BackupTrouble } from './backup-trouble'

/**
 * An encrypted backup: AES-256-GCM under a key that PBKDF2-HMAC-SHA256 makes of a passphrase. The head stands before it in
 * the clear and is authenticated with it: sign, iterations, size of what follows, salt, nonce.
 */

const sign = new TextEncoder().encode('EVNSTRD1')
const saltLength = 16
/** 96 bits, as NIST SP 800-38D wants a nonce of GCM to be; drawn anew with every file, and so is the key. */
const nonceLength = 12
const headLength = sign.length + 4 + 4 + saltLength + nonceLength

/** OWASP, Password Storage Cheat Sheet (2023): at least 600,000 for PBKDF2-HMAC-SHA256. A third of a second here. */
const iterations = 600_000

/** Of a file that is read: what an earlier or later build may have chosen, and no more than some seconds of work. */
const mostIterations = 10_000_000

const keyOf = async (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> => {
  // The same letters typed on another system may come in another form.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

const parts = (head: Uint8Array<ArrayBuffer>) => {
  const numbers = new DataView(head.buffer, head.byteOffset)
  const saltAt = sign.length + 8
  return {
    rounds: numbers.getUint32(sign.length),
    size: numbers.getUint32(sign.length + 4),
    salt: head.slice(saltAt, saltAt + saltLength),
    nonce: head.slice(saltAt + saltLength, headLength),
  }
}

/** Of GCM, behind the text. */
const tagLength = 16

export const sealed = async (plain: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const head = new Uint8Array(headLength)
  head.set(sign)
  const numbers = new DataView(head.buffer)
  numbers.setUint32(sign.length, iterations)
  numbers.setUint32(sign.length + 4, plain.length + tagLength)
  crypto.getRandomValues(head.subarray(sign.length + 8))
  const { salt, nonce, rounds } = parts(head)
  const key = await keyOf(passphrase, salt, rounds)
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: head },
    key,
    plain as Uint8Array<ArrayBuffer>,
  )
  const file = new Uint8Array(headLength + cipher.byteLength)
  file.set(head)
  file.set(new Uint8Array(cipher), headLength)
  return file
}

export const isSealed = (file: Uint8Array): boolean => sign.every((byte, n) => file[n] === byte)

/** Throws `BackupTrouble`: a wrong passphrase and a changed file are the same to the cipher. */
export const opened = async (file: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  if (file.length < headLength) throw new BackupTrouble('cut-short')
  const head = file.slice(0, headLength)
  const { rounds, size, salt, nonce } = parts(head)
  if (file.length < headLength + size) throw new BackupTrouble('cut-short')
  if (file.length > headLength + size || rounds < 1 || rounds > mostIterations)
    throw new BackupTrouble('damaged')
  const key = await keyOf(passphrase, salt, rounds)
  const cipher = file.slice(headLength)
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, cipher),
    )
  } catch {
    throw new BackupTrouble('wrong-passphrase')
  }
}
