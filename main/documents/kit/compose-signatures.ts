import type { OtherText, SignaturesBlock, SigningParty } from './blocks.ts'
import {
  bodyStyle,
  lineMark,
  linesOf,
  type Place,
  smallStyle,
  textStrips,
  type TextStyle,
} from './compose-text.ts'
import { moved, type Strip, stacked, type Tag } from './strips.ts'
import { ink, mm, type } from './style.ts'

const boxHeight = mm(21)
const between = mm(10)
const fieldName = /^[A-Za-z][A-Za-z0-9]*$/

const titleStyle: TextStyle = { ...smallStyle, face: 'bold', colour: ink.accent }
const partyStyle: TextStyle = { ...bodyStyle, face: 'bold' }
const boxStyle: TextStyle = { face: 'regular', type: type.furniture, colour: ink.muted }

/** The parties two by two, each with its words above an empty box; all on one page. */
export function composeSignatures(block: SignaturesBlock, place: Place): readonly Strip[] {
  const names = block.parties.map((party) => party.fieldName)
  if (new Set(names).size < names.length || !names.every((name) => fieldName.test(name))) {
    throw new Error(`signatures: field names must be distinct words: ${names.join(', ')}`)
  }
  const width = (place.width - between) / 2
  const pairs = Array.from({ length: Math.ceil(block.parties.length / 2) }, (_, at) =>
    block.parties.slice(at * 2, at * 2 + 2),
  )
  return pairs.map((pair, row) => {
    const columns = pair.map((party, at) => {
      const parent: Tag = { role: 'Div', parent: place.parent }
      return { party, place: { ...place, x: place.x + at * (width + between), width, parent } }
    })
    const words = columns.map(({ party, place: column }) => stacked(wordStrips(party, column), 0))
    const wordsHeight = Math.max(...words.map((strip) => strip.height))
    const marks = columns.flatMap(({ party, place: column }, at) => [
      ...(words[at]?.marks ?? []),
      ...boxStrip(party, column).marks.map((mark) => moved(mark, 0, wordsHeight + 6)),
    ])
    const keep = row < pairs.length - 1
    return { height: wordsHeight + 6 + boxHeight, gap: 16, keep, marks }
  })
}

function wordStrips(party: SigningParty, place: Place): readonly Strip[] {
  const paragraph = (text: string, style: TextStyle, gapAbove: number): readonly Strip[] =>
    textStrips(text, place, style, { tag: { role: 'P', parent: place.parent }, gap: gapAbove })
  return [
    ...paragraph(party.title, titleStyle, 0),
    ...(party.other ? otherTitle(party.other, place) : []),
    ...paragraph(party.party, partyStyle, 1),
    ...paragraph(party.signatory, bodyStyle, 3),
    ...paragraph(party.role, smallStyle, 0),
  ]
}

const otherTitle = ({ text, language }: OtherText, place: Place): readonly Strip[] =>
  textStrips(text, place, titleStyle, { tag: { role: 'P', parent: place.parent, language }, gap: 0 })

function boxStrip(party: SigningParty, place: Place): Strip {
  const { x, width, parent } = place
  const frame = { colour: ink.rule, width: 0.6 }
  const form: Tag = { role: 'Form', parent, alt: party.tooltip }
  const label = linesOf(party.boxLabel, width - 12, boxStyle, place.fonts).map((line, at) => {
    const top = 4 + at * boxStyle.type.leading
    const shape = lineMark(line, { x: x + 6, width: width - 12, top }, boxStyle, place.fonts)
    return { artifact: 'Layout', shape } as const
  })
  return {
    height: boxHeight,
    gap: 0,
    keep: false,
    marks: [
      { artifact: 'Layout', shape: { kind: 'rect', x, y: 0, width, height: boxHeight, stroke: frame } },
      ...label,
      {
        tag: form,
        shape: {
          kind: 'field',
          x,
          y: 0,
          width,
          height: boxHeight,
          name: party.fieldName,
          tooltip: party.tooltip,
        },
      },
    ],
  }
}
