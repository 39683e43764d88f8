import type { PaperRow } from '#src/contract/agreements.ts'
import { ask } from '#renderer/bridge/host.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'

/** What can be done with a paper that was issued. */
export function paperActions({ sha256, fileName }: PaperRow) {
  const paper = { sha256, name: fileName }
  return {
    open: async () => said(await shell.openPaper(paper)),
    show: async () => said(await shell.showPaper(paper)),
    print: async () => said(await shell.printPaper(paper)),
    saveAs: async () => {
      const answer = await ask('papers.read', { sha256 })
      if (went(answer)) await savePdf(answer.value.bytes, fileName)
    },
  }
}

/** Asks where to put the PDF, and says where it was put. */
async function savePdf(bytes: Uint8Array, name: string): Promise<void> {
  const saved = await shell.saveFile({ suggestedName: `${name}.pdf`, bytes: new Uint8Array(bytes) })
  said(saved)
  if (saved.ok && saved.value.saved) toast.say(words.saved(saved.value.name), { tone: 'success' })
}

type ShellAnswer = Awaited<
  ReturnType<typeof shell.openPaper | typeof shell.saveFile | typeof shell.printPaper>
>

function said(answer: ShellAnswer): void {
  if (!answer.ok) toast.say(words.shellRefusals[answer.error.code], { tone: 'danger' })
}
