import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serve } from '#main/host/serve.ts'
import { goesOn, type Job } from '#main/host/services.ts'
import { Breath } from '#main/journal/breath.ts'
import { ok } from '#src/shared/result.ts'

/** A screen, and a work of three steps that it asks for. */
function screen() {
  let say: (message: unknown) => void = () => {}
  let leave = () => {}
  const heard: unknown[] = []
  const steps: number[] = []
  const work = async ({ progress, ...job }: Job) => {
    const breath = new Breath()
    for (const step of [1, 2, 3]) {
      progress(step, 3)
      if (!(await goesOn({ progress, ...job }, breath))) return ok('stopped')
      steps.push(step)
    }
    return ok('done')
  }
  serve(
    {
      send: (message) => heard.push(message),
      onMessage: (listener) => (say = listener),
      onClose: (listener) => (leave = listener),
    },
    (_name, _request, job) => work(job),
  )
  const answer = () => heard.find((message) => JSON.stringify(message).includes('"answer"'))
  return { say: (message: unknown) => say(message), leave: () => leave(), steps, answer }
}

async function turns(count = 20): Promise<void> {
  for (let at = 0; at < count; at += 1) await turn()
}

test('a work that rests does nothing more until it goes on', async () => {
  const { say, steps, answer } = screen()
  say({ id: 7, name: 'work', request: {} })
  say({ pause: 7, resting: true })
  await turns()
  expect(steps).toEqual([])
  say({ pause: 7, resting: false })
  await turns()
  expect(steps).toEqual([1, 2, 3])
  expect(answer()).toMatchObject({ id: 7, answer: { ok: true, value: 'done' } })
})

test('a work that rests hears that it is stopped, and that nobody is there any more', async () => {
  const stopped = screen()
  stopped.say({ id: 1, name: 'work', request: {} })
  stopped.say({ pause: 1, resting: true })
  await turns()
  stopped.say({ cancel: 1 })
  await turns()
  expect(stopped.answer()).toMatchObject({ answer: { value: 'stopped' } })
  const left = screen()
  left.say({ id: 1, name: 'work', request: {} })
  left.say({ pause: 1, resting: true })
  await turns()
  left.leave()
  await turns()
  expect(left.steps).toEqual([])
})

test('to pause what is not under way means nothing', async () => {
  const { say, steps } = screen()
  say({ pause: 9, resting: true })
  say({ id: 1, name: 'work', request: {} })
  await turns()
  expect(steps).toEqual([1, 2, 3])
})
