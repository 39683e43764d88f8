import { plain } from '#renderer/text/it/history/telling.ts'
import type { UndoStep } from '#src/contract/undo.ts'

type Direction = 'undo' | 'redo'

/** What a command was, in one line: «Messo da parte, in riparazione – Dell OptiPlex · INV000123». */
const described = ({ telling }: UndoStep): string =>
  telling ? [plain(telling.what), plain(telling.about)].filter((text) => text !== '').join(' – ') : ''

const commands = { undo: 'Annulla', redo: 'Ripeti' } as const

/** Words of undo and redo. */
export const undoText = {
  commands,
  label: (direction: Direction, step: UndoStep | undefined): string => {
    const what = step ? described(step) : ''
    return what === '' ? commands[direction] : `${commands[direction]} «${what}»`
  },
  done: {
    undo: (step: UndoStep) => `Annullato: ${described(step)}`,
    redo: (step: UndoStep) => `Ripetuto: ${described(step)}`,
  },
  nothing: {
    undo: 'Non c’è niente di tuo da annullare.',
    redo: 'Non c’è niente da ripetere.',
  },
}
