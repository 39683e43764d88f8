import { openPaperResources } from '#main/documents/resources.ts'

const opened = new Map<string, ReturnType<typeof openPaperResources>>()

/** Fonts and the texts that come with the program are read once for all papers. */
export function paperResources(folder: string): ReturnType<typeof openPaperResources> {
  const known = opened.get(folder)
  if (known) return known
  const resources = openPaperResources(folder)
  opened.set(folder, resources)
  return resources
}
