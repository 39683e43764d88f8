import { PNG } from 'pngjs'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** An image that a document can carry. Width and height are in pixels. */
export type Picture = JpegPicture | PngPicture
type JpegPicture = {
  readonly format: 'jpeg'
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly bytes: Uint8Array
}
type PngPicture = {
  readonly format: 'png'
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
  readonly alpha: Uint8Array | undefined
}

export type ImageRefusal =
  | { readonly code: 'imageUnknown'; readonly looksLike: string | undefined }
  | { readonly code: 'imageCmyk' }
  | { readonly code: 'imageUnsupported'; readonly feature: string }
  | {
      readonly code: 'imageTooLarge'
      readonly width: number
      readonly height: number
      readonly limit: number
    }
  | { readonly code: 'imageDamaged' }

/** Pixels per side: an A4 page at 400 dots per inch is 3,300 wide, and a logo is far less. */
export const imageSideLimit = 4096

const decoder = new TextDecoder('latin1')

/** Reads a PNG or a JPEG, whatever its name says; refuses what a PDF/A page cannot show, saying what it is. */
export function readImage(bytes: Uint8Array): Result<Picture, ImageRefusal> {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes)
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes)
  return refused({ code: 'imageUnknown', looksLike: otherFormat(bytes) })
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, at) => bytes[at] === value)

function otherFormat(bytes: Uint8Array): string | undefined {
  const head = decoder.decode(bytes.subarray(0, 1024))
  if (/^(\u00ef\u00bb\u00bf)?\s*<(\?xml|!--|!DOCTYPE svg|svg)/i.test(head) && /<svg/i.test(head)) return 'SVG'
  if (head.startsWith('GIF8')) return 'GIF'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'WebP'
  if (head.startsWith('%PDF-')) return 'PDF'
  if (head.startsWith('BM')) return 'BMP'
  if (/^(II\*\0|MM\0\*)/.test(head)) return 'TIFF'
  if (/^....ftyp(heic|heix|mif1|avif)/s.test(head)) return head.slice(8, 12) === 'avif' ? 'AVIF' : 'HEIC'
  if (head.startsWith('%!PS')) return 'PostScript'
  return undefined
}

function sizeRefusal(width: number, height: number): ImageRefusal | undefined {
  if (width === 0 || height === 0) return { code: 'imageDamaged' }
  if (width > imageSideLimit || height > imageSideLimit) {
    return { code: 'imageTooLarge', width, height, limit: imageSideLimit }
  }
  return undefined
}

/** The size is judged from the header, before a single pixel is unpacked. */
function readPng(bytes: Uint8Array): Result<Picture, ImageRefusal> {
  if (bytes.length < 33 || decoder.decode(bytes.subarray(12, 16)) !== 'IHDR') {
    return refused({ code: 'imageDamaged' })
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wrongSize = sizeRefusal(header.getUint32(16), header.getUint32(20))
  if (wrongSize) return refused(wrongSize)
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
    return ok({ format: 'png', width, height, ...split(data, width * height) })
  } catch {
    // pngjs throws on damage: a bad checksum, a missing piece. Pixels that are missing it leaves transparent.
    return refused({ code: 'imageDamaged' })
  }
}

function split(rgba: Uint8Array, pixels: number): Pick<PngPicture, 'rgb' | 'alpha'> {
  const rgb = new Uint8Array(pixels * 3)
  const alpha = new Uint8Array(pixels)
  for (let at = 0; at < pixels; at += 1) {
    rgb.set(rgba.subarray(at * 4, at * 4 + 3), at * 3)
    alpha[at] = rgba[at * 4 + 3] ?? 255
  }
  return { rgb, alpha: alpha.every((value) => value === 255) ? undefined : alpha }
}

/** Start-of-frame markers that PDF viewers decode: baseline, extended, progressive. */
const drawableFrames = new Set([0xc0, 0xc1, 0xc2])
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function readJpeg(bytes: Uint8Array): Result<Picture, ImageRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return refused({ code: 'imageDamaged' })
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return readFrame(bytes, view, at)
    else at += 2 + view.getUint16(at + 2)
  }
  return refused({ code: 'imageDamaged' })
}

function readFrame(bytes: Uint8Array, view: DataView, at: number): Result<Picture, ImageRefusal> {
  if (at + 10 > bytes.length) return refused({ code: 'imageDamaged' })
  const height = view.getUint16(at + 5)
  const width = view.getUint16(at + 7)
  const channels = view.getUint8(at + 9)
  if (channels === 4) return refused({ code: 'imageCmyk' })
  if (!drawableFrames.has(view.getUint8(at + 1))) {
    return refused({ code: 'imageUnsupported', feature: 'lossless or arithmetic JPEG' })
  }
  if (view.getUint8(at + 4) !== 8) return refused({ code: 'imageUnsupported', feature: '12-bit JPEG' })
  if (channels !== 1 && channels !== 3) return refused({ code: 'imageDamaged' })
  const wrongSize = sizeRefusal(width, height)
  if (wrongSize) return refused(wrongSize)
  if (!endsWhole(bytes, at)) return refused({ code: 'imageDamaged' })
  return ok({ format: 'jpeg', width, height, channels, bytes })
}

/** A JPEG cut short has no end-of-image marker after its frame. */
function endsWhole(bytes: Uint8Array, frame: number): boolean {
  for (let at = bytes.length - 2; at > frame; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  }
  return false
}
