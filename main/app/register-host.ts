import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebFrameMain } from 'electron'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import type { Answer, HostState } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Log } from '#main/app/diagnostics.ts'
import type { Folders } from '#main/app/folders.ts'

/** How long an orderly end may take before the process is ended by force; the journal is safe either way. */
const patience = 10_000
/** The same while the host makes the backup that is due: it can be given up at any moment, and nothing is lost. */
const backupPatience = 30 * 60_000

/** The process that holds the register, as the desktop sees it. */
export type RegisterHost = {
  readonly state: () => HostState
  /** Called at every change of state. */
  readonly onState: (listener: (state: HostState) => void) => void
  /** Joins a page to the host by a channel of their own. */
  readonly connect: (page: WebFrameMain) => Answer<null>
  /** Starts again after the host ended by itself. */
  readonly restart: () => void
  /** Tells the host of a folder that a person picked, under a word that pages may say; false when nobody hears it. */
  readonly grant: (place: string, folder: string) => Promise<boolean>
  /** The folder that the host watches for signed files, if it watches one. */
  readonly signedFolder: () => Promise<string | undefined>
  /** Somebody waits for the end: a backup that is being made is given up. */
  readonly hurry: () => void
  /** Asks the host to finish what it is doing and end. */
  readonly close: () => Promise<void>
}

export function startRegisterHost(folders: Folders, log: Log): RegisterHost {
  const listeners: ((state: HostState) => void)[] = []
  let closing = false
  let running: UtilityProcess | undefined = start()

  const tell = (state: HostState) => {
    for (const listener of listeners) listener(state)
  }

  function start(): UtilityProcess {
    const host = fork(folders, log)
    host.once('exit', (code) => {
      running = undefined
      if (closing) return
      log.error(`the register host ended by itself with code ${code}`)
      tell('stopped')
    })
    return host
  }

  return {
    state: () => (running === undefined ? 'stopped' : 'running'),
    onState: (listener) => listeners.push(listener),
    connect(page) {
      if (running === undefined) return refused({ code: 'hostStopped' })
      const { port1, port2 } = new MessageChannelMain()
      running.postMessage({ type: 'connect' }, [port1])
      page.postMessage('shell:host-port', null, [port2])
      return ok(null)
    },
    restart() {
      if (running !== undefined) return
      running = start()
      tell('running')
    },
    async grant(place, folder) {
      return running !== undefined && granted(running, place, folder)
    },
    async signedFolder() {
      return running && signedFolderOf(running)
    },
    hurry() {
      running?.postMessage({ type: 'hurry' }, [])
    },
    async close() {
      closing = true
      if (running !== undefined) await end(running, log)
    },
  }
}

function fork(folders: Folders, log: Log): UtilityProcess {
  const host = utilityProcess.fork(path.join(folders.build, 'host.cjs'), [], {
    serviceName: 'Registro di Comodato',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  host.stderr?.setEncoding('utf8').on('data', (text: string) => log.error(text.trimEnd()))
  const open = {
    type: 'open',
    registerFolder: folders.register,
    resourcesFolder: folders.resources,
    settingsFolder: folders.settings,
  }
  host.postMessage(open, [])
  return host
}

async function end(host: UtilityProcess, log: Log): Promise<void> {
  const ended = once(host, 'exit')
  host.postMessage({ type: 'close' }, [])
  const giveUp = () => {
    log.error('the register host did not end in time')
    host.kill()
  }
  let force = setTimeout(giveUp, patience)
  host.on('message', (message: unknown) => {
    if (message !== 'backingUp') return
    clearTimeout(force)
    force = setTimeout(giveUp, backupPatience)
  })
  await ended
  clearTimeout(force)
}

/** Whether the host has taken note of the folder; messages to it and to its pages do not come in one order. */
async function granted(host: UtilityProcess, place: string, folder: string): Promise<boolean> {
  const heard = new Promise<boolean>((resolve) => {
    host.on('message', (message: unknown) => message === place && resolve(true))
    host.once('exit', () => resolve(false))
  })
  host.postMessage({ type: 'grant', place, folder }, [])
  return heard
}

const SignedFolder = z.object({ signedFolder: z.string().nullable() })

async function signedFolderOf(host: UtilityProcess): Promise<string | undefined> {
  const told = new Promise<string | undefined>((resolve) => {
    const hear = (message: unknown) => {
      const answer = SignedFolder.safeParse(message)
      if (!answer.success) return
      host.off('message', hear)
      resolve(answer.data.signedFolder ?? undefined)
    }
    host.on('message', hear)
    host.once('exit', () => resolve(undefined))
  })
  host.postMessage({ type: 'signedFolder' }, [])
  return told
}
