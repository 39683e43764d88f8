import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { ArrivalStatus } from '#src/contract/arrivals.ts'
import { DrawingPool, threadOptions } from '#main/host/drawing/drawing-pool.ts'
import { openHost } from '#main/host/opening/open-host.ts'
import type { OpenHost } from '#main/host/opening/reopening-host.ts'
import { serve } from './serve.ts'
import { unheard } from './services.ts'

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
  z.object({ type: z.literal('grant'), place: z.string(), folder: z.string() }),
  z.object({ type: z.literal('signedFolder') }),
  z.object({ type: z.literal('hurry') }),
  z.object({ type: z.literal('close') }),
])

let host: Promise<OpenHost> | undefined

process.parentPort.on('message', ({ data, ports }) => {
  const message = Message.parse(data)
  if (message.type === 'open') host = openHost(message, { drawing: drawingThreads })
  else if (message.type === 'connect') void connect(ports[0])
  else if (message.type === 'grant') void grant(message.place, message.folder)
  else if (message.type === 'signedFolder') void tellSignedFolder()
  else if (message.type === 'hurry') void host?.then((opened) => opened.hurry())
  else void end()
})

/** Threads do not see into the asar archive; we do. */
function drawingThreads(resourcesFolder: string): DrawingPool {
  const code = () => readFileSync(path.join(import.meta.dirname, 'drawing.cjs'), 'utf8')
  return new DrawingPool(() => new Worker(code(), { eval: true, ...threadOptions(resourcesFolder) }))
}

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
    (name, request, job, asAt) => opened.answer(name, request, job, asAt),
  )
  port.start()
}

async function grant(place: string, folder: string): Promise<void> {
  const opened = await host
  opened?.grant(place, folder)
  process.parentPort.postMessage(place)
}

/** Pages speak of the folder, and never say where it is: the desktop asks here before it shows it. */
async function tellSignedFolder(): Promise<void> {
  const opened = await host
  const status = await opened?.answer('arrivals.status', {}, unheard, undefined)
  const signedFolder = status?.ok === true ? (ArrivalStatus.parse(status.value).folder ?? null) : null
  process.parentPort.postMessage({ signedFolder })
}

async function end(): Promise<void> {
  const opened = await host
  await opened?.close(() => process.parentPort.postMessage('backingUp'))
  process.exit(0)
}
