import { z } from 'zod'
import { openHost, type OpenHost } from './open-host.ts'
import { serve } from './serve.ts'

/**
 * The register host as a process of its own: the desktop tells it which register to open, gives it a line for each
 * window, and asks it to end.
 */
const Message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    registerFolder: z.string(),
    resourcesFolder: z.string(),
    settingsFolder: z.string(),
  }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('close') }),
])

let host: Promise<OpenHost> | undefined

process.parentPort.on('message', ({ data, ports }) => {
  const message = Message.parse(data)
  if (message.type === 'open') host = openHost(message)
  else if (message.type === 'connect') void connect(ports[0])
  else void end()
})

async function connect(port: Electron.MessagePortMain | undefined): Promise<void> {
  const opened = await host
  if (!port || !opened) return
  const stop = opened.onNotice((notice) => port.postMessage(notice))
  serve(
    {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      onClose: (listener) =>
        port.on('close', () => {
          stop()
          listener()
        }),
    },
    opened.answer,
  )
  port.start()
}

async function end(): Promise<void> {
  const opened = await host
  await opened?.close()
  process.exit(0)
}
