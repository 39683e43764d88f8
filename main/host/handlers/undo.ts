import type { HandlersOf, Services } from '#main/host/services.ts'
import { undoOrRedo, undoState } from '#main/host/history/undo.ts'
import type { undoRequests } from '#src/contract/undo.ts'

export const undoHandlers = (services: Services): HandlersOf<typeof undoRequests> => ({
  'undo.state': () => undoState(services),
  'undo.undo': ({ sequence }) => undoOrRedo(services, 'undo', sequence),
  'undo.redo': ({ sequence }) => undoOrRedo(services, 'redo', sequence),
})
