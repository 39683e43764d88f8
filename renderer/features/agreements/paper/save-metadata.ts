import { ask } from '#renderer/bridge/host.ts'
import { went } from '#renderer/shared/refusal.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { protocolText } from '#renderer/text/it/metadata.ts'

/** Asks where to put the metadata of a paper, or of a signed file of it, for the system that will keep it. */
export async function saveMetadata({ sha256 }: { readonly sha256: string }): Promise<void> {
  const answer = await ask('papers.metadata', { sha256 })
  if (!went(answer)) return
  const { fileName, bytes } = answer.value
  await saveFile(`${fileName}.xml`, bytes, protocolText.metadataSaved)
}
