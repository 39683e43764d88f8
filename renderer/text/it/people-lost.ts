import { counted } from '#renderer/text/format.ts'
import type { RegisterStatus } from '#src/contract/register.ts'

type PeopleLost = NonNullable<RegisterStatus['peopleLost']>

/** Words of an archive of people that was lost, or is another register's, or is older than the register. */
export const peopleLostText = {
  title: ({ missing }: PeopleLost): string =>
    missing === 0
      ? 'L’archivio delle persone (people.json) era danneggiato'
      : `Nell’archivio delle persone (people.json) ${missing === 1 ? 'manca' : 'mancano'} ${counted(missing, 'persona che il registro nomina', 'persone che il registro nomina')}`,
  help: ({ missing, isEarlier }: PeopleLost): string =>
    [
      isEarlier
        ? 'Si usa la versione del file di prima dell’ultima modifica.'
        : 'Il file è stato cancellato, sostituito da uno più vecchio, o è di un altro registro.',
      missing === 0
        ? 'Se manca qualcuno, ripristina una copia di sicurezza fatta quando c’era.'
        : 'Nomi e recapiti di queste persone tornano ripristinando una copia di sicurezza fatta quando c’erano; tutto il resto del registro è al suo posto.',
    ].join(' '),
  open: 'Vai alle copie',
}
