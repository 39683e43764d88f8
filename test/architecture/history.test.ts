import { expect, test } from 'vitest'
import { isToldWith, tell } from '#renderer/text/it/history/tell.ts'
import { plain } from '#renderer/text/it/history/telling.ts'
import { RegisterEvent } from '#src/register/register.ts'
import { tellStory } from '#test/golden/story.ts'
import { formerIn, randomLedger, someNames, viewOf } from '#test/support/domain/told.ts'

const eventTypes = RegisterEvent.options.flatMap((part) =>
  part.options.map((option): string => option.shape.type.value),
)

test('every kind of fact is told in the whole ledger and in the history of all that it is about', () => {
  const met = new Set<string>()
  const mute: string[] = []
  const stories = [tellStory(), ...Array.from({ length: 12 }, (_, seed) => randomLedger(seed + 1))]
  for (const { register, ledger } of stories) {
    for (const [place, event] of ledger.entries()) {
      met.add(event.type)
      for (const { view, about } of viewOf(register, event)) {
        if (isToldWith(about, ledger.slice(Math.max(0, place - 5), place + 5), view)) continue
        const former = formerIn(ledger.slice(0, place), about)
        const telling = tell(about, { names: someNames, view, former })
        // Terms that name a person again say nothing new of them.
        const isSilent = event.type === 'draftTermsWritten' && view?.place === 'person'
        if (telling ? plain(telling.what) === '' : !isSilent)
          mute.push(`${event.type} to ${view?.place ?? 'all'}`)
      }
    }
  }
  expect([...met].sort()).toEqual([...eventTypes].sort())
  expect([...new Set(mute)]).toEqual([])
})
