import type { PaperExtension } from '#src/agreements/signed-file.ts'
import { ask } from '#renderer/bridge/host.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { went } from '#renderer/shared/refusal.ts'
import { paperText as words } from '#renderer/text/it/agreements.ts'

export type KeptPaper = {
  readonly sha256: string
  readonly fileName: string
  readonly extension?: PaperExtension
}

/** What can be done with a paper that was issued, or came back signed. */
export function paperActions({ sha256, fileName, extension = 'pdf' }: KeptPaper) {
  const paper = { sha256, name: fileName, extension }
  return {
    open: async () => said(await shell.openPaper(paper)),
    show: async () => said(await shell.showPaper(paper)),
    print: async () => said(await shell.printPaper(paper)),
    saveAs: async () => {
      const answer = await ask('papers.read', { sha256, extension })
      if (went(answer)) await saveFile(`${fileName}.${extension}`, answer.value.bytes, words.saved)
    },
  }
}

type ShellAnswer = Awaited<ReturnType<typeof shell.openPaper | typeof shell.printPaper>>

function said(answer: ShellAnswer): void {
  if (!answer.ok) toast.say(words.shellRefusals[answer.error.code], { tone: 'danger' })
}
