import { Button } from '#renderer/components/Button.tsx'
import { Kbd } from '#renderer/components/Kbd.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { commonText } from '#renderer/text/it/common.ts'

interface FormFooterProps {
  label: string
  busy: boolean
  refusal: string | undefined
  onSave: () => void
  onCancel: () => void
}

/** The end of a form: what was refused, and the two ways out. Ctrl+Enter saves. */
export const FormFooter = ({ label, busy, refusal, onSave, onCancel }: FormFooterProps) => {
  useShortcut('Ctrl+Enter', busy ? undefined : onSave)
  return (
    <footer className="item-form-footer">
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      <div className="item-form-actions">
        <Kbd keys="Ctrl+Invio" />
        <Button onPress={onCancel}>{commonText.cancel}</Button>
        <Button kind="primary" busy={busy} onPress={onSave}>
          {label}
        </Button>
      </div>
    </footer>
  )
}
