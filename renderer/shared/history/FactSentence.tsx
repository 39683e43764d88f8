import { Link } from '@tanstack/react-router'
import type { HistoryPlace, Piece, Sentence } from '#src/contract/history.ts'

const paths = {
  item: '/beni/$id',
  body: '/enti/$id',
  agreement: '/prestiti/$id',
  draft: '/prestiti/$id/bozza',
  person: '/persone/$id',
  fund: '/fondi/$id',
  delivery: '/beni/importa/$id',
} as const satisfies Record<HistoryPlace, string>

interface FactSentenceProps {
  sentence: Sentence
  /** The thing whose page this is: its own name is no link. */
  own?: string | undefined
}

/** A sentence of a fact; the things it names lead to their pages. */
export const FactSentence = ({ sentence, own }: FactSentenceProps) =>
  sentence.map((piece, index) => <Named key={keyOf(piece, index)} piece={piece} own={own} />)

const keyOf = (piece: Piece, index: number) => `${index} ${typeof piece === 'string' ? piece : piece.id}`

const Named = ({ piece, own }: { piece: Piece; own: string | undefined }) => {
  if (typeof piece === 'string') return piece
  if (piece.id === own) return piece.text
  return (
    <Link to={paths[piece.place]} params={{ id: piece.id }}>
      {piece.text}
    </Link>
  )
}
