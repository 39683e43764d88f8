import type { PageAction } from '#renderer/components/PageHeader.tsx'
import { printFile } from '#renderer/shared/print-file.ts'
import { saveFile } from '#renderer/shared/save-file.ts'

interface DrawnWords {
  save: string
  print: string
  saved: (name: string) => string
}

/** What can be done with a paper that was drawn now and is kept nowhere; `whyNot` while there is none. */
export function drawnActions(
  drawn: { readonly bytes: Uint8Array; readonly fileName: string } | undefined,
  whyNot: string,
  words: DrawnWords,
): PageAction[] {
  const disabledReason = drawn ? undefined : whyNot
  return [
    {
      id: 'save',
      label: words.save,
      icon: 'download',
      disabledReason,
      onPress: () => void (drawn && saveFile(`${drawn.fileName}.pdf`, drawn.bytes, words.saved)),
    },
    {
      id: 'print',
      label: words.print,
      icon: 'print',
      kind: 'primary',
      disabledReason,
      onPress: () => void (drawn && printFile(drawn.fileName, drawn.bytes)),
    },
  ]
}
