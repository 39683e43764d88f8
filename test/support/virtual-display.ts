import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { displayServer } from '#test/support/system-libraries.ts'

export type VirtualDisplay = {
  /** The value of `DISPLAY`. */
  readonly name: string
  readonly close: () => Promise<void>
}

/** Whether windows have nowhere to open. */
export const hasNoDisplay = () =>
  process.platform === 'linux' &&
  (process.env['DISPLAY'] ?? '') === '' &&
  (process.env['WAYLAND_DISPLAY'] ?? '') === ''

/** Starts Xvfb on a free display number. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const numberPipe = 3
  const server = spawn(
    displayServer,
    ['-displayfd', String(numberPipe), '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const pipe = server.stdio[numberPipe]
  if (pipe === null || pipe === undefined || !('read' in pipe))
    throw new Error('Xvfb has no pipe for its number')
  const started = once(createInterface({ input: pipe }), 'line')
  const failed = once(server, 'exit').then(([status]) => {
    throw new Error(`Xvfb ended with ${String(status)}`)
  })
  const [number] = await Promise.race([started, failed])
  failed.catch(() => undefined)
  return {
    name: `:${String(number)}`,
    async close() {
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill()
      await ended
    },
  }
}
