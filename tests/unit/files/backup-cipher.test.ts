import { beforeAll, describe, expect, it } from 'vitest'
import { opened, sealed } from '../../../src/files/backup-cipher'
import { BackupTrouble } from '../../../src/files/backup-trouble'

const secret = 'a stride as even as the other'
const plain = new TextEncoder().encode('what was measured')
let file: Uint8Array
beforeAll(async () => {
  file = await sealed(plain, secret)
})

const codeOf = (bytes: Uint8Array, passphrase = secret) =>
  opened(bytes, passphrase).then(
    () => 'opened',
    (error: unknown) => (error instanceof BackupTrouble ? error.code : error),
  )

/** Sign 8, rounds 4, size 4, salt 16, nonce 12. */
const headLength = 44

/** AES-256-GCM under PBKDF2-HMAC-SHA256 by the head of a file alone, as another program would do it. */
const keyOf = async (head: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') => {
  const typed = new TextEncoder().encode(secret)
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const iterations = new DataView(head.buffer).getUint32(8)
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: head.slice(16, 32), iterations }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, [use])
}
const cipherOf = (head: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: head.slice(32, headLength),
  additionalData: head,
})

/** A file of few rounds, which is opened in no time. */
const quickFile = async (): Promise<Uint8Array> => {
  const head = file.slice(0, headLength)
  new DataView(head.buffer).setUint32(8, 7)
  const cipher = await crypto.subtle.encrypt(cipherOf(head), await keyOf(head, 'encrypt'), plain)
  return new Uint8Array([...head, ...new Uint8Array(cipher)])
}

describe('the head of an encrypted backup', () => {
  it('asks for the rounds that OWASP asks for, and for no fewer', () => {
    expect(new TextDecoder().decode(file.subarray(0, 8))).toBe('EVNSTRD1')
    const numbers = new DataView(file.buffer, file.byteOffset)
    expect(numbers.getUint32(8)).toBe(600_000)
    expect(numbers.getUint32(12)).toBe(plain.length + 16)
    expect(file).toHaveLength(headLength + plain.length + 16)
  })

  it('is authenticated, and holds all that another program needs', async () => {
    const head = file.slice(0, headLength)
    const key = await keyOf(head, 'decrypt')
    const cipher = file.slice(headLength)
    expect(new Uint8Array(await crypto.subtle.decrypt(cipherOf(head), key, cipher))).toEqual(plain)
    const { name, iv } = cipherOf(head)
    await expect(crypto.subtle.decrypt({ name, iv }, key, cipher)).rejects.toThrow()
  })

  it('opens no more when any byte of the file is another one', async () => {
    const quick = await quickFile()
    expect(await codeOf(quick)).toBe('opened')
    for (let at = 0; at < quick.length; at++) {
      const bytes = quick.slice()
      bytes[at]! ^= 1
      expect(await codeOf(bytes), `byte ${at}`).not.toBe('opened')
    }
  })

  it('is never twice the same: salt and nonce are drawn anew', async () => {
    const other = await sealed(plain, secret)
    expect(other.slice(16, 32)).not.toEqual(file.slice(16, 32))
    expect(other.slice(32, headLength)).not.toEqual(file.slice(32, headLength))
  })

  it('takes no other passphrase', async () => {
    expect(await codeOf(file)).toBe('opened')
    expect(await codeOf(file, `${secret} `)).toBe('wrong-passphrase')
  })
})
