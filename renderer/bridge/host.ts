import { hostPortMessage } from '#src/contract/shell.ts'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal, Notice } from '#src/contract/protocol.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { chosenDay } from './as-at.ts'
import { type AskOptions, HostLine, type LineEnd } from './host-line.ts'
import { shell } from './shell.ts'

/** The line to the host of now, or its coming; another one is made when the host was started again. */
let line: HostLine | Promise<HostLine | undefined> | undefined
const listeners = new Set<(notice: Notice) => void>()

async function connect(): Promise<HostLine | undefined> {
  const port = nextPort()
  const answer = await shell.connect()
  if (!answer.ok) return undefined
  const connected = new HostLine(lineEnd(await port))
  connected.onNotice((notice) => {
    for (const listener of listeners) listener(notice)
  })
  return connected
}

const lineEnd = (port: MessagePort): LineEnd => ({
  send: (message) => port.postMessage(message),
  listen: (listener) => {
    port.addEventListener('message', ({ data }) => listener(data))
    port.start()
  },
})

function nextPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== hostPortMessage || !port) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
  })
}

shell.onHostState((state) => {
  if (state !== 'stopped') return
  const former = line
  line = undefined
  if (former instanceof HostLine) former.abandon()
  else void former?.then((connected) => connected?.abandon())
})

/** The line that is there is taken at once: what is asked on a key is asked before the page draws that key. */
async function reach(): Promise<HostLine | undefined> {
  const coming = connect()
  line = coming
  const connected = await coming
  if (line === coming) line = connected
  return connected
}

/**
 * Asks the register host. The answer is a value, also when it is a refusal. Unless told of which day, it asks of the day
 * that is looked at, commands too: the host refuses to write what was decided on a screen of the past.
 */
export async function ask<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  options: AskOptions = {},
): Promise<Result<AnswerOf<N>, AnyRefusal>> {
  const asAt = 'asAt' in options ? options.asAt : chosenDay()
  const connected = line instanceof HostLine ? line : await (line ?? reach())
  return connected ? connected.ask(name, request, { ...options, asAt }) : refused({ code: 'hostStopped' })
}

/** Hears what the host says unasked. Returns how to stop. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
