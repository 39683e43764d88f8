import type { RegisterStatus } from '#src/contract/register.ts'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { toast } from '#renderer/components/toast.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { settingsText as words } from '#renderer/text/it/settings.ts'

/** Where the register is and how far its ledger has come. */
export const RegisterFacts = ({ status: { folder, head, readOnly } }: { status: RegisterStatus }) => (
  <KeyValueList
    facts={[
      { label: words.folder, value: folder },
      { label: words.head, value: words.headSequence(formatNumber(head.sequence)) },
      { label: words.headHash, value: <Hash hash={head.hash} /> },
      {
        label: words.mode,
        value: readOnly ? refusalText({ code: 'registerReadOnly', ...readOnly }) : words.writable,
      },
    ]}
  />
)

const Hash = ({ hash }: { hash: string }) => {
  const copy = async () => {
    await navigator.clipboard.writeText(hash)
    toast.say(words.copied, { tone: 'success' })
  }
  return (
    <>
      <span className="settings-hash">
        <code>{hash}</code>
        <IconButton icon="copy" label={words.copyHash} onPress={() => void copy()} />
      </span>
      <span className="settings-soft">{words.hashHelp}</span>
    </>
  )
}
