import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption'
import { createHash, createHmac, randomBytes, scrypt, webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import { Breath } from '#main/journal/breath.ts'
import type { Cipher } from './cipher.ts'
import { BackupRefused } from './refusal.ts'
import type { Bytes } from './streams.ts'

// Node 18 keeps it in a module; the libraries look for it where browsers and later versions have it. Its X25519 is an
// experiment that warns of itself: told that there is none, the library brings its own.
if (!('crypto' in globalThis)) {
  const importKey = async () => {
    throw new DOMException('X25519', 'NotSupportedError')
  }
  const value = { getRandomValues: webcrypto.getRandomValues.bind(webcrypto), subtle: { importKey } }
  Object.defineProperty(globalThis, 'crypto', { value })
}

/** The secret key of a folder of backups, as the public `age` tool writes it. */
export const newIdentity = (): Promise<string> => generateX25519Identity()

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/** Stores for the holder of the key alone, in the public format of `age`. */
export async function ageCipher(identity: string): Promise<Cipher> {
  const recipient = await recipientOf(identity)
  // The SHA-256 of a paper is no secret, who holds the paper knows it: as a name it would tell that the paper is here.
  const nameKey = createHash('sha256').update(`comodato-backup-names:${identity}`).digest()
  return {
    suffix: '.age',
    nameOf: (sha256) => createHmac('sha256', nameKey).update(sha256).digest('hex'),
    seal: (bytes) => sealed(recipient, bytes),
    open: (bytes) => opened(identity, bytes),
  }
}

async function* sealed(recipient: string, bytes: Bytes): Bytes {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  yield* piecesOf(await encrypter.encrypt(streamOf(bytes)))
}

async function* opened(identity: string, bytes: Bytes): Bytes {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const source = new Source(bytes)
  try {
    yield* piecesOf(await decrypter.decrypt(source.stream))
  } catch (error) {
    // What failed may be the reading, and not what was read.
    throw source.failure ?? new BackupRefused('objectAltered', error instanceof Error ? error.message : '')
  }
}

const streamOf = (bytes: Bytes): ReadableStream<Uint8Array> => new Source(bytes).stream

/** An iteration as the stream that the library wants, drawn from only as far as it is read. */
class Source {
  readonly stream: ReadableStream<Uint8Array>
  failure: unknown

  constructor(bytes: Bytes) {
    const iterator = inBlocks(bytes)[Symbol.asyncIterator]()
    this.stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const { done, value } = await iterator.next()
          if (done === true) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          this.failure = error
          controller.error(error)
        }
      },
      cancel: async () => {
        await iterator.return?.()
      },
    })
  }
}

/** What the format encrypts at once: the library works through all that it is given without a pause. */
const block = 64 * 1024

async function* inBlocks(bytes: Bytes): Bytes {
  const breath = new Breath()
  for await (const piece of bytes)
    for (let start = 0; start < piece.length; start += block) {
      yield piece.subarray(start, start + block)
      if (breath.due) await breath.take()
    }
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): Bytes {
  const reader = stream.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** What scrypt costs whoever guesses, as the `age` tool sets it. */
const workFactor = 18
const dearestWorkFactor = 20
const label = 'age-encryption.org/v1/scrypt'

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt)

/** On another thread: a second of work must not keep the register waiting. */
const keyOf = (passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), Buffer.concat([Buffer.from(label), salt]), 32, {
    N: 2 ** logN,
    r: 8,
    p: 1,
    maxmem: 1024 * 2 ** logN + 32 * 1024 * 1024,
  })

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** The key locked with a passphrase, in a file that `age --decrypt --identity` takes as it is. */
export async function lockedIdentity(identity: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(16)
      const key = await keyOf(passphrase, salt, workFactor)
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey)
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)]
    },
  })
  return encrypter.encrypt(`${identity}\n`)
}

/** The key, when the passphrase is right. */
export async function unlockedIdentity(locked: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  let wrong = false
  decrypter.addIdentity({
    unwrapFileKey: async (stanzas: Stanza[]) => {
      const [stanza, ...others] = stanzas
      const [type, salt, logN] = stanza?.args ?? []
      if (!stanza || others.length > 0 || type !== 'scrypt' || !salt || Number(logN) > dearestWorkFactor)
        return null
      const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), Number(logN))
      const fileKey = unwrapped(key, stanza.body)
      wrong = fileKey === null
      return fileKey
    },
  })
  try {
    const identity = (await decrypter.decrypt(locked, 'text')).trim()
    await recipientOf(identity)
    return identity
  } catch {
    throw new BackupRefused(wrong ? 'wrongPassphrase' : 'keyUnreadable')
  }
}

function unwrapped(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(body)
  } catch {
    return null
  }
}

/** Whether a text is a key, and the key of these backups. */
export async function fits(identity: string, recipient: string): Promise<boolean> {
  return (await recipientOf(identity).catch(() => '')) === recipient
}
