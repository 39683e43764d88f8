import { IconButton } from '#renderer/components/IconButton.tsx'
import { undoText } from '#renderer/text/it/undo.ts'
import type { UndoStep } from '#src/contract/undo.ts'

export interface UndoButtonsProps {
  /** What the next undo and redo are about; undefined when there is nothing. */
  next: { readonly undo?: UndoStep | undefined; readonly redo?: UndoStep | undefined }
  onUndo: () => void
  onRedo: () => void
}

/** Undo and redo; each says beforehand what it is about. */
export const UndoButtons = ({ next, onUndo, onRedo }: UndoButtonsProps) => (
  <>
    <IconButton
      icon="undo"
      label={undoText.label('undo', next.undo)}
      shortcut="Ctrl+Z"
      disabled={next.undo === undefined}
      onPress={onUndo}
    />
    <IconButton
      icon="redo"
      label={undoText.label('redo', next.redo)}
      shortcut="Ctrl+Shift+Z"
      disabled={next.redo === undefined}
      onPress={onRedo}
    />
  </>
)
