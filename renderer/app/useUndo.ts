import { useCallback, useEffect } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { queryClient, useAsk } from '#renderer/bridge/queries.ts'
import { keyTarget } from '#renderer/components/keyboard/key-target.ts'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { sayWhile } from '#renderer/shared/say-while.ts'
import { noteUndone } from '#renderer/shared/undone.ts'
import { undoText } from '#renderer/text/it/undo.ts'

type Direction = 'undo' | 'redo'
const opposite = { undo: 'redo', redo: 'undo' } as const

/** Undoes or redoes what is in turn now, and says what it was; the message takes it back again. */
async function undoOrRedo(direction: Direction): Promise<void> {
  const state = await ask('undo.state', {})
  if (!went(state)) return
  const step = state.value[direction]
  if (!step) return toast.say(undoText.nothing[direction])
  const outcome = await ask(direction === 'undo' ? 'undo.undo' : 'undo.redo', { sequence: step.sequence })
  if (!went(outcome)) return
  // What is on screen is of now before forms start again from it.
  await queryClient.invalidateQueries()
  noteUndone()
  toast.takeBackDone()
  const label = undoText.commands[opposite[direction]]
  const inTurn = () => inTurnFor(opposite[direction])
  const expected = await inTurn()
  sayWhile(async () => (await inTurn()) === expected, undoText.done[direction](step), {
    tone: 'success',
    matter: 'undo',
    action: { label, onPress: () => void undoOrRedo(opposite[direction]) },
  })
}

const inTurnFor = async (direction: Direction): Promise<number | undefined> => {
  const state = await ask('undo.state', {})
  return state.ok ? state.value[direction]?.sequence : undefined
}

const directionOf = (event: KeyboardEvent): Direction | undefined => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : undefined
}

/** A field has its own undo of what is being written in it; a dialog has the keys to itself. */
const hasOwn = (event: KeyboardEvent): boolean => {
  if (document.querySelector('.dialog') !== null) return true
  const target = keyTarget(event)
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea')
}

/** What the next undo and redo are, and Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for them. */
export function useUndo() {
  const { data } = useAsk('undo.state', {})
  const undo = useCallback(() => void undoOrRedo('undo'), [])
  const redo = useCallback(() => void undoOrRedo('redo'), [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = directionOf(event)
      if (direction === undefined || event.repeat || hasOwn(event)) return
      event.preventDefault()
      void undoOrRedo(direction)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { undo, redo, next: data ?? {} }
}
