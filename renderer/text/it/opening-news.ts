import { formatDate } from '#renderer/text/format.ts'
import type { RegisterStatus } from '#src/contract/register.ts'

/** What was found when the register was opened: in a few words, and what it means. */
export type OpeningNews = { readonly id: string; readonly title: string; readonly help: string }

const torn: OpeningNews = {
  id: 'torn',
  title: 'Una scrittura incompleta è stata messa da parte',
  help: 'Il programma si era interrotto mentre scriveva. Nulla di quanto era salvato è andato perso; il pezzo incompleto è conservato nella cartella del registro.',
}

const interrupted: Readonly<Record<NonNullable<RegisterStatus['interrupted']>, OpeningNews>> = {
  finished: {
    id: 'restore',
    title: 'Un ripristino interrotto è stato portato a termine',
    help: 'Questo è il registro ripristinato.',
  },
  undone: {
    id: 'restore',
    title: 'Un ripristino interrotto è stato annullato',
    help: 'Si era fermato prima della fine: quel che ne restava è stato tolto, e il registro è quello di prima.',
  },
}

const listRenewed: OpeningNews = {
  id: 'list',
  title: 'L’elenco dei registri di questo computer è stato rifatto',
  help: 'Il file registers.json non si leggeva: è stato conservato con un altro nome.',
}

/** What whoever opens the register should know of how it was found, the most urgent first. */
export function openingNews(status: RegisterStatus): OpeningNews[] {
  const news: OpeningNews[] = []
  const { aheadOfClock, today } = status
  if (aheadOfClock !== undefined)
    news.push({
      id: 'clock',
      title: 'Controlla l’orologio di questo computer',
      help: `Nel registro c’è una registrazione del ${formatDate(aheadOfClock)}, ma questo computer segna il ${formatDate(today)}: sbaglia questo orologio, o quello del computer che l’ha scritta. Controllalo prima di emettere documenti.`,
    })
  if (status.torn) news.push(torn)
  if (status.interrupted) news.push(interrupted[status.interrupted])
  if (status.listRenewed) news.push(listRenewed)
  return news
}
