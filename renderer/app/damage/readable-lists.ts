import type { RequestOf } from '#src/contract/contract.ts'
import { ask } from '#renderer/bridge/host.ts'
import {
  agreementColumns,
  exportWords as agreementWords,
} from '#renderer/features/agreements/list/agreement-columns.tsx'
import { bodyColumns, exportWords as bodyWords } from '#renderer/features/bodies/list/body-columns.tsx'
import { exportWords as itemWords, itemColumns } from '#renderer/features/items/list/item-columns.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { appText } from '#renderer/text/it/app.ts'
import { listText } from '#renderer/text/it/lists.ts'

type Asked = RequestOf<'lists.export'>
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Every list with every column, as far as the register can be read, a file each. */
export async function saveReadableLists(today: string): Promise<void> {
  const { items, agreements, bodies } = appText.places
  await save('items', items, itemColumns, itemWords, today)
  await save('agreements', agreements, agreementColumns, agreementWords, today)
  await save('bodies', bodies, bodyColumns, bodyWords, today)
}

async function save(
  collection: Asked['collection'],
  sheetName: string,
  shown: readonly { readonly id: string; readonly header: string }[],
  words: Words,
  today: string,
): Promise<void> {
  const columns = shown.map(({ id: field, header }) => {
    const valueWords = words[field]
    return valueWords ? { field, header, words: { ...valueWords } } : { field, header }
  })
  const query: Asked['query'] = { search: '', filters: [], sort: [] }
  const answer = await ask('lists.export', { collection, query, columns, format: 'csv', sheetName })
  if (!went(answer)) return
  const { bytes, rows } = answer.value
  await saveFile(`${sheetName} ${today}.csv`, bytes, (name) => listText.exported(name, rows))
}
