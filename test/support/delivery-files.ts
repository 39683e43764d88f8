import { type TableFormat, writeTable } from '#main/exchange/write-table.ts'

const columns = [
  { header: 'Categoria', kind: 'text' },
  { header: 'Marca', kind: 'text' },
  { header: 'Modello', kind: 'text' },
  { header: 'Matricola', kind: 'text' },
  { header: 'Prezzo', kind: 'money' },
] as const

/** A delivery list of so many machines, whose serial numbers begin so. */
export async function deliveryFile(
  format: TableFormat,
  count: number,
  prefix = 'SN',
): Promise<{ name: string; bytes: Uint8Array }> {
  const rows = Array.from({ length: count }, (_, index) => [
    'Postazione di lavoro',
    'Marca Inventata',
    'Modello 1',
    `${prefix}-${index + 1}`,
    64_990,
  ])
  const bytes = await writeTable(format, { sheetName: 'Consegna', columns, rows })
  return { name: `consegna.${format}`, bytes }
}
