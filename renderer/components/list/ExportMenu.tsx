import { Button } from '#renderer/components/Button.tsx'
import { Menu } from '#renderer/components/Menu.tsx'
import { listText } from '#renderer/text/it/lists.ts'

/** The kinds of spreadsheet a list can be saved as. */
export type SheetFormat = 'csv' | 'xlsx' | 'ods'
const formats: readonly SheetFormat[] = ['csv', 'xlsx', 'ods']

export interface ExportMenuProps {
  /** «Esporta» unless it says otherwise. */
  label?: string
  busy: boolean
  onChoose: (format: SheetFormat) => void
}

/** Saves rows as a spreadsheet of the kind chosen. */
export const ExportMenu = ({ label = listText.export, busy, onChoose }: ExportMenuProps) => (
  <Menu
    label={label}
    groups={[
      {
        actions: formats.map((format) => ({
          id: format,
          label: listText.exportAs[format],
          onAction: () => onChoose(format),
        })),
      },
    ]}
  >
    <Button kind="quiet" icon="download" busy={busy}>
      {label}
    </Button>
  </Menu>
)
