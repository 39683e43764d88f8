/** What a folder of backups says of itself to whoever finds it. */
export const backupReadme = (encrypted: boolean): string =>
  `${(encrypted ? [...common, ...sealed] : [...common, ...inClear]).join('\n')}\n`

const common = [
  'COPIE DI SICUREZZA DI COMODATO',
  '',
  'Questa cartella contiene le copie di sicurezza di un registro di Comodato, il programma con cui una Regione',
  'tiene i beni informatici che concede in comodato. Non spostare, rinominare o modificare singoli file: se serve,',
  'sposta o copia la cartella intera.',
  '',
  'Per ripristinare: in Comodato, «Copie di sicurezza», «Apri un’altra cartella», e scegli questa. Oppure:',
  '',
  '  comodato backups --from CARTELLA',
  '  comodato restore --from CARTELLA --register NUOVA_CARTELLA',
  '',
  'COME È FATTA',
  '',
  'backups/   un file per ogni copia; nel nome, la data e l’ora (UTC) e il numero dell’ultimo fatto del registro.',
  '           La prima riga è JSON e descrive la copia: registro, programma, ultimo fatto con la sua impronta',
  '           («head»), numero e dimensione dei file, impronta SHA-256 («list») delle righe che seguono.',
  '           Ogni riga seguente è JSON e descrive un file del registro: dove stava («path»), la sua impronta',
  '           SHA-256, quanti byte, e con quale nome si trova in objects/ («object»).',
  'objects/   i byte di quei file. Lo stesso contenuto è tenuto una volta sola, anche se è in molte copie.',
  '',
  'Senza Comodato si ripristina copiando ogni file di objects/ al suo posto («path») in una cartella vuota.',
  'Restano tutte le copie di oggi, una al giorno per un mese, una al mese per due anni.',
  '',
]
const inClear = [
  'Le copie non sono cifrate: i nomi in objects/ sono le impronte SHA-256 dei file, così chiunque può controllarli.',
  'Contengono dati personali: conserva la cartella come conservi il registro.',
]
const sealed = [
  'Le copie sono cifrate nel formato pubblico «age» (https://age-encryption.org), e si aprono con la frase segreta',
  'scelta in Comodato, anche senza Comodato, con il programma libero «age»:',
  '',
  '  age --decrypt --identity chiave.age backups/NOME.json.age',
  '  age --decrypt --identity chiave.age objects/NOME.age',
  '',
  'chiave.age è la chiave, chiusa con la frase segreta. Se si perdono la frase e il computer che fa le copie,',
  'nessuno può più leggerle. In objects/ il nome di un file è un’impronta con chiave: non dice nulla del contenuto.',
]
