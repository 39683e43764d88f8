import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
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
  return (
    <footer className="item-form-footer">
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      <div className="item-form-actions">
        <Button onPress={onCancel}>{commonText.cancel}</Button>
        <Button kind="primary" busy={busy} onPress={onSave} shortcut="Ctrl+Enter">
          {label}
        </Button>
      </div>
    </footer>
  )
}
