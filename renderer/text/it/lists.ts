import { counted } from '#renderer/text/format.ts'

/** Words of the pages that show a list, whatever it lists. */
export const listText = {
  views: 'Viste rapide',
  export: 'Esporta',
  exportSelection: 'Esporta la selezione',
  exportAs: { csv: 'CSV', xlsx: 'Excel (XLSX)', ods: 'LibreOffice (ODS)' },
  exported: (name: string, rows: number) => `${counted(rows, 'riga salvata', 'righe salvate')} in ${name}`,
}
