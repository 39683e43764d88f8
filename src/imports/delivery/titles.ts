import { searchable } from '#src/shared/text.ts'
import type { DeliveryField } from './fields.ts'

/**
 * Titles that suppliers give to the columns of a delivery list, in the form that `normalTitle` gives them. A title
 * may say more than one of these: the one that covers most of it wins.
 */
export const knownTitles: Record<DeliveryField, readonly string[]> = {
  category: [
    'categoria',
    'tipologia',
    'tipo',
    'tipo bene',
    'tipo apparato',
    'classe',
    'category',
    'type',
    'asset type',
  ],
  manufacturer: [
    'marca',
    'produttore',
    'costruttore',
    'casa produttrice',
    'brand',
    'manufacturer',
    'vendor',
    'maker',
  ],
  model: ['modello', 'nome modello', 'articolo', 'prodotto', 'model', 'model name', 'product'],
  serialNumber: [
    'matricola',
    'seriale',
    'n seriale',
    'n serie',
    'n di serie',
    'n matricola',
    'codice seriale',
    's n',
    'sn',
    'serial',
    'serial n',
    'serialnumber',
    'service tag',
    'service tag s n',
  ],
  inventoryNumber: [
    'n inventario',
    'inventario',
    'n inventariale',
    'codice inventario',
    'cespite',
    'n cespite',
    'codice cespite',
    'etichetta',
    'asset tag',
    'inventory n',
    'tag',
  ],
  accessories: ['accessori', 'accessorio', 'dotazione', 'corredo', 'accessories'],
  macAddress: ['mac', 'mac address', 'indirizzo mac', 'mac lan', 'mac ethernet', 'macaddress'],
  imei: ['imei', 'codice imei', 'n imei', 'imei 1'],
  hostname: [
    'hostname',
    'host name',
    'nome host',
    'nome macchina',
    'nome computer',
    'nome pc',
    'computer name',
    'nome dispositivo',
  ],
  phoneExtension: ['interno', 'n interno', 'interno telefonico', 'derivato', 'extension', 'ext'],
  phoneNumber: [
    'telefono',
    'n telefono',
    'n telefonico',
    'n di telefono',
    'linea',
    'utenza telefonica',
    'phone',
    'phone n',
  ],
  condition: ['stato', 'stato d uso', 'condizione', 'condizioni', 'stato di conservazione', 'condition'],
  knownDefects: ['difetti', 'vizi', 'difetti noti', 'vizi noti', 'danni', 'known defects', 'defects'],
  supplier: [
    'fornitore',
    'ditta',
    'ditta fornitrice',
    'rivenditore',
    'ragione sociale fornitore',
    'supplier',
    'reseller',
  ],
  orderNumber: [
    'ordine',
    'n ordine',
    'oda',
    'n oda',
    'ordine di acquisto',
    'ordinativo',
    'rif ordine',
    'po',
    'order',
    'order n',
    'purchase order',
  ],
  cig: ['cig', 'codice cig', 'codice identificativo gara'],
  invoiceNumber: ['fattura', 'n fattura', 'rif fattura', 'invoice', 'invoice n'],
  purchaseDate: [
    'data acquisto',
    'data di acquisto',
    'data ordine',
    'data fattura',
    'acquistato il',
    'purchase date',
    'purchased',
    'order date',
  ],
  price: [
    'prezzo',
    'prezzo unitario',
    'prezzo netto',
    'imponibile',
    'imponibile unitario',
    'costo',
    'costo unitario',
    'importo',
    'importo unitario',
    'importo netto',
    'prezzo iva esclusa',
    'prezzo unitario iva esclusa',
    'price',
    'unit price',
    'purchase cost',
    'cost',
  ],
  vatRate: ['iva', 'aliquota iva', 'aliquota', 'iva %', '% iva', 'vat', 'vat rate'],
  warrantyEnd: [
    'garanzia',
    'fine garanzia',
    'scadenza garanzia',
    'garanzia fino al',
    'garanzia fino',
    'in garanzia fino al',
    'data fine garanzia',
    'data scadenza garanzia',
    'warranty end',
    'warranty expiry',
    'warranty expires',
    'warranty until',
  ],
  inventoryValue: [
    'valore',
    'valore inventariale',
    'valore di inventario',
    'valore cespite',
    'valore inventario',
    'inventory value',
  ],
  fund: [
    'fondo',
    'finanziamento',
    'fonte di finanziamento',
    'fonte finanziamento',
    'linea di finanziamento',
    'fund',
    'funding',
  ],
  note: ['note', 'nota', 'annotazioni', 'osservazioni', 'notes', 'remarks', 'comments'],
}

/** Titles that tell a field only for want of a column that tells it better. */
export const secondBestTitles: Partial<Record<DeliveryField, readonly string[]>> = {
  model: ['descrizione', 'descrizione articolo', 'denominazione', 'description', 'item description'],
  // The day on which the goods came, when nothing says on which they were bought.
  purchaseDate: [
    'data consegna',
    'data di consegna',
    'consegnato il',
    'data ddt',
    'data del ddt',
    'data documento di trasporto',
    'ddt del',
    'data bolla',
    'data spedizione',
    'delivery date',
    'ship date',
  ],
}

/** Titles that hold the words of a field and mean something else. */
export const misleadingTitles: Partial<Record<DeliveryField, RegExp>> = {
  // The price is kept without VAT, and for one piece.
  price: /\b(ivat[oi]|lord[oi]|total[ei]|iva (inclusa|compresa)|con iva|gross|incl)\b/,
  vatRate: /\b(partita|p|importo|imponibile|prezzo|costo|totale)\b/,
  model: /\b(cod|codice|categoria)\b/,
  phoneNumber: /\b(fornitore|referente|assistenza)\b/,
  condition: /\b(ordine|consegna|pagamento)\b/,
  // How many months it lasts is not the day on which it ends.
  warrantyEnd: /\b(mesi|anni|months|years|durata|tipo)\b/,
  orderNumber: /\bdata\b|\bdate\b/,
  invoiceNumber: /\bdata\b|\bdate\b/,
}

/** A title in the form in which titles are compared: `N° Inventario`, `nr. inventario` are `n inventario`. */
export function normalTitle(title: string): string {
  return searchable(title.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .replaceAll(/[^a-z0-9%]+/g, ' ')
    .replaceAll(/\b(numero|num|nr|number|no|nro)\b/g, 'n')
    .trim()
}
