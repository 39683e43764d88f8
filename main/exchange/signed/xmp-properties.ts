import { decode } from 'saxen'
import { type Attributes, scanXml } from '#main/exchange/scan-xml.ts'

/** An element of XML; names are those of their namespaces, however a file abbreviates them. */
type Element = {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly inside: Element[]
  text: string
}

const rdf = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
/** How a value is written, and not what it is. */
const ofWriting = new Set([`${rdf}about`, `${rdf}parseType`])
/** An address that is the value. */
const resource = `${rdf}resource`
/** What is said of a value; other attributes are parts of it. */
const qualifier = '{http://www.w3.org/XML/1998/namespace}lang'

/**
 * The properties in the metadata of a PDF (ISO 16684-1), each with all the values that it has, in one form whatever the
 * program that wrote them: as attributes or as elements, in any order, with any prefix. Undefined when it is not XML.
 */
export function xmpProperties(packet: Uint8Array): ReadonlyMap<string, readonly string[]> | undefined {
  const elements = elementsIn(new TextDecoder().decode(packet))
  if (elements === undefined) return undefined
  const properties = new Map<string, string[]>()
  const add = (name: string, value: string) => properties.set(name, [...(properties.get(name) ?? []), value])
  for (const { name, attributes, inside } of elements.flatMap(descriptionsIn)) {
    for (const [property, value] of attributes) if (!ofWriting.has(property)) add(property, simple(value))
    for (const property of inside) add(property.name, valueOf(property))
    if (attributes.length + inside.length === 0) add(name, '')
  }
  for (const values of properties.values()) values.sort()
  return properties
}

/** Whatever is directly under the root of the metadata speaks of the document. */
const descriptionsIn = ({ name, inside }: Element): readonly Element[] =>
  name === `${rdf}RDF` ? inside : inside.flatMap(descriptionsIn)

const simple = (text: string): string => JSON.stringify([[], text.trim()])

/**
 * What an element holds; the order of its parts says something only in a sequence. Parts may be elements or attributes,
 * in the element itself or in a description inside it, and an address may stand in an attribute (ISO 16684-1, 7.9.2).
 */
function valueOf(element: Element): string {
  const { name, inside } = element
  const [only] = inside
  const own = inside.length === 1 && only?.name === `${rdf}Description` ? [element, only] : [element]
  const elements = own.at(-1)?.inside ?? []
  const said = own.flatMap(({ attributes }) => attributes).filter(([attribute]) => !ofWriting.has(attribute))
  const parts = [
    ...said
      .filter(([attribute]) => attribute !== qualifier && attribute !== resource)
      .map(([attribute, value]) => `${attribute} ${simple(value)}`),
    ...elements.map((part) => `${part.name} ${valueOf(part)}`),
  ]
  if (name !== `${rdf}Seq`) parts.sort()
  const qualifiers = said.filter(([attribute]) => attribute === qualifier).map(String)
  const addresses = said.filter(([attribute]) => attribute === resource).map(([, value]) => value)
  const [value = '', ...more] = [...addresses, ...own.map(({ text }) => text)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  // Beside parts, or beside another, a value is no simple one, and still is compared.
  return JSON.stringify(
    parts.length + more.length > 0 ? [qualifiers, parts, value, more] : [qualifiers, value],
  )
}

type Namespaces = ReadonlyMap<string, string>

/** The elements at the top of an XML text; undefined when it is not well formed. */
function elementsIn(xml: string): readonly Element[] | undefined {
  const top: Element = { name: '', attributes: [], inside: [], text: '' }
  const open: Element[] = [top]
  const scopes: Namespaces[] = [new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])]
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      const scope = within(scopes.at(-1) ?? new Map(), attributes)
      const element = {
        name: fullName(name, scope),
        attributes: namedIn(scope, attributes),
        inside: [],
        text: '',
      }
      open.at(-1)?.inside.push(element)
      open.push(element)
      scopes.push(scope)
    },
    close: () => {
      open.pop()
      scopes.pop()
    },
    text: (text) => {
      const element = open.at(-1)
      if (element) element.text += text
    },
  })
  return isWhole && open.length === 1 ? top.inside : undefined
}

const declaration = /^xmlns(?::(.+))?$/

function within(outer: Namespaces, attributes: Attributes): Namespaces {
  const declared = Object.entries(attributes).flatMap(([name, uri]): [string, string][] => {
    const found = declaration.exec(name)
    return found ? [[found[1] ?? '', decode(uri)]] : []
  })
  return declared.length === 0 ? outer : new Map([...outer, ...declared])
}

/** An attribute without a prefix is in no namespace. */
const namedIn = (scope: Namespaces, attributes: Attributes): (readonly [string, string])[] =>
  Object.entries(attributes)
    .filter(([name]) => !declaration.test(name))
    .map(([name, value]) => [name.includes(':') ? fullName(name, scope) : name, decode(value)])

function fullName(name: string, scope: Namespaces): string {
  const [own = '', prefix = ''] = name.split(':').reverse()
  return `{${scope.get(prefix) ?? prefix}}${own}`
}
