import type { DropItem } from 'react-aria-components/useDragAndDrop'

/** Deeper than people put files, so that a folder that leads back to itself comes to an end. */
const deepest = 8

/** The files that were dropped, and those in the folders that were. What the system will not give is left out. */
export async function filesIn(items: readonly DropItem[], depth = 0): Promise<File[]> {
  const found = await Promise.all(items.map((item) => filesOf(item, depth)))
  return found.flat()
}

async function filesOf(item: DropItem, depth: number): Promise<File[]> {
  if (item.kind === 'file')
    return item.getFile().then(
      (file) => [file],
      () => [],
    )
  if (item.kind !== 'directory' || depth === deepest) return []
  const inside: DropItem[] = []
  for await (const entry of item.getEntries()) inside.push(entry)
  return filesIn(inside, depth + 1)
}
