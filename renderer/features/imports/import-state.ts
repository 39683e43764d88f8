import type { DeliveryCheck, DeliveryPreview } from '#src/contract/imports.ts'
import type { MappingNote } from '#src/contract/protocol.ts'
import type { DeliveryMapping } from '#src/imports/delivery-list.ts'
import type { ChosenFile } from '#renderer/components/fields/FileDrop.tsx'

/** A file that has been read, and what its columns are held to mean. */
export interface ReadList {
  file: ChosenFile
  preview: DeliveryPreview
  mapping: DeliveryMapping
  /** What the host still wants decided about the mapping. */
  notes: readonly MappingNote[]
}

/** What was taken into the register. */
export interface Imported {
  importId: string
  fileName: string
  received: number
  leftOut: number
}

/** Where an import stands. Going back loses nothing that was decided. */
export type ImportState =
  | { at: 'file' }
  | { at: 'columns'; list: ReadList }
  | { at: 'rows'; list: ReadList; check: DeliveryCheck }
  | { at: 'done'; imported: Imported }

/** A long work under way. */
export interface Progress {
  what: 'reading' | 'checking' | 'applying'
  done: number
  total?: number
}
