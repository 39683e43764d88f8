import type { PaperRow } from '#src/contract/agreements.ts'
import { Button } from '#renderer/components/Button.tsx'
import { paperText as words } from '#renderer/text/it/agreements.ts'
import { paperActions } from './paper-actions.ts'
import './paper-buttons.css'

/** Open, save, print, show: the same four everywhere a paper is. */
export const PaperButtons = ({ paper, main = false }: { paper: PaperRow; main?: boolean }) => {
  const actions = paperActions(paper)
  return (
    <fieldset className="paper-buttons">
      <legend className="visually-hidden">{words.titled(paper)}</legend>
      <Button kind={main ? 'primary' : 'plain'} icon="document" onPress={() => void actions.open()}>
        {words.open}
      </Button>
      <Button icon="download" onPress={() => void actions.saveAs()}>
        {words.saveAs}
      </Button>
      <Button icon="print" onPress={() => void actions.print()}>
        {words.print}
      </Button>
      <Button icon="folder" onPress={() => void actions.show()}>
        {words.showInFolder}
      </Button>
    </fieldset>
  )
}
