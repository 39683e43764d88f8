import { QueryObserver } from '@tanstack/react-query'
import { setImmediate as passed } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { DrawingPool } from '#main/host/drawing/drawing-pool.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { hostPortMessage } from '#src/contract/shell.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { drawingThread } from '#test/support/drawing-threads.ts'
import { extensionOf, lentLoan } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

afterEach(() => void vi.unstubAllGlobals())

/** Threads as the desktop has them, that count what they are given to draw. */
function countedThreads() {
  const given = { drawings: 0 }
  const begin = (resourcesFolder: string) => {
    const thread = drawingThread(resourcesFolder)
    const post = thread.postMessage.bind(thread)
    thread.postMessage = (message: unknown) => {
      if (message !== 'leave') given.drawings += 1
      post(message)
    }
    return thread
  }
  return { given, drawing: (folder: string) => new DrawingPool(() => begin(folder)) }
}

/** The questions of the pages, in a window whose desktop hands it a line to this host. */
async function pageOf(office: HostOffice) {
  const { port1: page, port2: host } = new MessageChannel()
  office.serve({
    send: (message) => host.postMessage(message),
    onMessage: (listener) => host.addEventListener('message', ({ data }) => listener(data)),
    onClose: (listener) => host.addEventListener('close', listener),
  })
  host.start()
  const window = Object.assign(new EventTarget(), {
    comodato: {
      onHostState: () => () => {},
      connect: async () => {
        const handed = { source: window, data: hostPortMessage, ports: [page] }
        window.dispatchEvent(Object.assign(new Event('message'), handed))
        return { ok: true, value: null }
      },
    },
  })
  vi.stubGlobal('window', window)
  const queries = await import('#renderer/bridge/queries.ts')
  return { ...queries, close: () => page.close() }
}

/** A loan that has been handed over, and what would extend it for a reason. */
async function extending(office: HostOffice): Promise<(reason: string) => AddendumFacts> {
  const facts = await extensionOf(office, await lentLoan(office, 10))
  return (reason) => ({ ...facts, reason })
}

test('of the drafts that one page asks for while somebody writes, those that nobody waits for are not drawn', () =>
  withPlaces(async (places) => {
    const { given, drawing } = countedThreads()
    const office = await HostOffice.open(places, { drawing })
    const factsOf = await extending(office)
    const page = await pageOf(office)
    const before = given.drawings
    const written = 'Il progetto continua per un altro anno, come chiesto.'
    const typed = Array.from(written, (_, at) => written.slice(0, at + 1))
    const question = (reason: string) => page.asking('addenda.preview', { facts: factsOf(reason) })
    const last = question(written)
    const observer = new QueryObserver(page.queryClient, question(typed[0] ?? ''))
    const drawn = new Promise<Uint8Array>((resolve) => {
      observer.subscribe(({ data, isFetching }) => {
        if (data && !isFetching && observer.options.queryKey?.[1] === last.queryKey[1]) resolve(data.bytes)
      })
    })
    for (const reason of typed.slice(1, -1)) {
      observer.setOptions(question(reason))
      await passed()
    }
    observer.setOptions(last)
    const [text = ''] = await pageTexts(await drawn)
    expect(text.replaceAll(/\s+/g, ' '), 'the last is seen').toContain(written)
    expect(typed.length).toBeGreaterThan(50)
    expect(given.drawings - before, 'those that had begun, and the last').toBeLessThan(typed.length / 2)
    observer.destroy()
    page.close()
    await office.close()
  }))
