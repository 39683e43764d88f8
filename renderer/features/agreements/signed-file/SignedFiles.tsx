import { signedExtension } from '#src/agreements/signed-file.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { paperActions } from '#renderer/features/agreements/paper/paper-actions.ts'
import { saveMetadata } from '#renderer/features/agreements/paper/save-metadata.ts'
import { formatDate } from '#renderer/text/format.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { protocolText } from '#renderer/text/it/metadata.ts'
import { partyWords, signedFileText as words } from '#renderer/text/it/signatures.ts'

/** The signed files of a paper that came back, and whose signature is still awaited. */
export const SignedFiles = ({
  paper: { signedFiles, unsigned, annulled, lapsedOn },
}: {
  paper: PaperRow
}) => (
  <>
    {signedFiles.map((file) => (
      <SignedFileItem key={file.sha256} file={file} />
    ))}
    {!annulled && lapsedOn === undefined && unsigned.length > 0 && (
      <p className="loan-soft">{words.waiting(unsigned)}</p>
    )}
  </>
)

const SignedFileItem = ({ file }: { file: PaperRow['signedFiles'][number] }) => {
  const { sha256, fileName, signatures } = file
  const actions = paperActions({ sha256, fileName, extension: signedExtension(file) })
  return (
    <fieldset className="signed-file-kept">
      <legend className="visually-hidden">{fileName}</legend>
      <Icon name="check" />
      <div>
        <p>{words.kept(file)}</p>
        <ul>
          {signatures.map(({ party, signer, on }) => (
            <li key={party} className="loan-soft">
              {words.signedFor(partyWords.is[party], signer, formatDate(on))}
            </li>
          ))}
        </ul>
        <div className="signed-file-actions">
          <Button kind="quiet" onPress={() => void actions.open()}>
            {paperText.open}
          </Button>
          <Button kind="quiet" onPress={() => void actions.saveAs()}>
            {paperText.saveAs}
          </Button>
          <Button kind="quiet" onPress={() => void saveMetadata({ sha256 })}>
            {protocolText.metadata}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
