import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Breath, Callers } from '#main/journal/breath.ts'

/** An answer that comes when it is told to. */
function pendingAnswer() {
  let give: () => void = () => {}
  let fail: (error: Error) => void = () => {}
  const answer = new Promise<void>((resolve, reject) => {
    give = resolve
    fail = reject
  })
  return { answer, give: () => give(), fail: () => fail(new Error('no answer')) }
}

/** Says whether a work has gone on after its breath. */
function observed(breathed: Promise<void>) {
  const seen = { gone: false }
  void breathed.then(() => (seen.gone = true))
  return seen
}

const turns = async () => {
  for (let at = 0; at < 10; at += 1) await turn()
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('work that nobody waits for goes on after one turn when nobody waits', async () => {
  const work = observed(new Breath(new Callers()).take())
  await turns()
  expect(work.gone).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('work that nobody waits for lets all those who wait go first, also one who gets no answer', async () => {
  const callers = new Callers()
  const [one, other] = [pendingAnswer(), pendingAnswer()]
  const first = callers.answered(one.answer)
  const second = callers.answered(other.answer)
  const works = [observed(new Breath(callers).take()), observed(new Breath(callers).take())]
  one.give()
  await first
  await turns()
  expect(works).toEqual([{ gone: false }, { gone: false }])
  other.fail()
  await expect(second).rejects.toThrow('no answer')
  await turns()
  expect(works).toEqual([{ gone: true }, { gone: true }])
  expect(vi.getTimerCount()).toBe(0)
})

test('work that nobody waits for is not held up for ever', async () => {
  const callers = new Callers()
  void callers.answered(pendingAnswer().answer)
  const work = observed(new Breath(callers).take())
  await turns()
  vi.advanceTimersByTime(99)
  await turns()
  expect(work.gone).toBe(false)
  vi.advanceTimersByTime(1)
  await turns()
  expect(work.gone).toBe(true)
})

test('work that nobody waits for steps aside no more for whoever waits long: a person who has paused what she asked for', async () => {
  const callers = new Callers()
  const paused = pendingAnswer()
  const asked = callers.answered(paused.answer)
  vi.advanceTimersByTime(2999)
  const before = observed(new Breath(callers).take())
  await turns()
  expect(before.gone).toBe(false)
  vi.advanceTimersByTime(1)
  await turns()
  expect(before.gone).toBe(true)
  const after = observed(new Breath(callers).take())
  await turns()
  expect(after.gone).toBe(true)
  paused.give()
  await asked
  expect(vi.getTimerCount()).toBe(0)
})

test('work that is waited for is not held up', async () => {
  const callers = new Callers()
  void callers.answered(pendingAnswer().answer)
  const work = observed(new Breath().take())
  await turns()
  expect(work.gone).toBe(true)
})
