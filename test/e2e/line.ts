import type { Page } from '@playwright/test'
import type { RequestName, RequestOf } from '#src/contract/contract.ts'
import { hostPortMessage } from '#src/contract/shell.ts'

/** An answer of the register host as it comes over the line. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly [fact: string]: unknown } }

type Sent = { readonly name: string; readonly request: unknown }

/** Asks the host over a line of its own, all at once, as a page does; `heard` is told of each answer when it comes. */
export async function askAll(
  page: Page,
  asked: readonly Sent[],
  heard: (index: number, answer: Answer) => void = () => {},
): Promise<Answer[]> {
  const binding = `heard${Math.random().toString(36).slice(2)}`
  await page.exposeFunction(binding, heard)
  return page.evaluate(
    async ({ message, requests, tell }) => {
      const port = new Promise<MessagePort>((resolve) => {
        const hear = ({ data, source, ports: [one] }: MessageEvent) => {
          if (data !== message || source !== window || !one) return
          window.removeEventListener('message', hear)
          resolve(one)
        }
        window.addEventListener('message', hear)
      })
      await window.comodato.connect()
      const line = await port
      const answers: Answer[] = []
      return new Promise<Answer[]>((resolve) => {
        line.addEventListener('message', ({ data }) => {
          if (data.answer === undefined) return
          answers[data.id - 1] = data.answer
          Reflect.get(window, tell)(data.id - 1, data.answer)
          if (Object.keys(answers).length === requests.length) resolve(answers)
        })
        line.start()
        for (const [index, request] of requests.entries()) line.postMessage({ id: index + 1, ...request })
      })
    },
    { message: hostPortMessage, requests: [...asked], tell: binding },
  )
}

/** One question and its answer. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  request: RequestOf<N>,
): Promise<Answer> {
  const [answer] = await askAll(page, [{ name, request }])
  if (!answer) throw new Error('no answer came')
  return answer
}
