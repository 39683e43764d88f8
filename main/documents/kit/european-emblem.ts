import type { PolygonMark, RectMark } from './strips.ts'
import type { Colour } from './style.ts'

/** Pantone Reflex Blue and Pantone Yellow in their official RGB (graphics guide to the European emblem). */
const reflexBlue = [0, 0x33 / 255, 0x99 / 255] as const satisfies Colour
const starYellow = [1, 0xcc / 255, 0] as const satisfies Colour

/** The ratio of the inner to the outer radius of a regular five-pointed star. */
const starWaist = (3 - Math.sqrt(5)) / 2

/** A star with one point straight up. */
function star(centreX: number, centreY: number, radius: number): PolygonMark {
  const points = Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 === 0 ? radius : radius * starWaist
    const angle = (at * Math.PI) / 5
    return [centreX + reach * Math.sin(angle), centreY - reach * Math.cos(angle)] as const
  })
  return { kind: 'polygon', points, fill: starYellow }
}

/**
 * The emblem of the European Union as a drawing, `height` points tall, its top left at (x, y). By the official
 * construction: width one and a half times the height; twelve stars, as the hours of a clock, on a circle whose
 * radius is a third of the height; each star within a circle of an eighteenth of the height.
 */
export function europeanEmblem(x: number, y: number, height: number): readonly (RectMark | PolygonMark)[] {
  const width = height * 1.5
  const field: RectMark = { kind: 'rect', x, y, width, height, fill: reflexBlue }
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    const centreX = x + width / 2 + (height / 3) * Math.sin(angle)
    const centreY = y + height / 2 - (height / 3) * Math.cos(angle)
    return star(centreX, centreY, height / 18)
  })
  return [field, ...stars]
}
