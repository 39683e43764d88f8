import { hostPortMessage } from '#src/contract/shell.ts'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal, Notice } from '#src/contract/protocol.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { chosenDay } from './as-at.ts'
import { type AskOptions, HostLine, type LineEnd } from './host-line.ts'
import { shell } from './shell.ts'

/** The line to the host of now; another one is made when the host was started again. */
let line: Promise<HostLine | undefined> | undefined
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
  const former = line
  if (state === 'stopped') {
    line = undefined
    void former?.then((connected) => connected?.abandon())
  }
})

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
  line ??= connect()
  const connected = await line
  if (connected) return connected.ask(name, request, { ...options, asAt })
  line = undefined
  return refused({ code: 'hostStopped' })
}

/** Hears what the host says unasked. Returns how to stop. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
