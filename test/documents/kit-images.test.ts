import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { imageSideLimit, readImage } from '#main/documents/kit/images.ts'
import { rawObjects, render } from './support/reader.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

function png(width: number, height: number, alpha: number): Uint8Array {
  const image = new PNG({ width, height })
  for (let at = 0; at < width * height; at += 1) image.data.set([at % 256, 80, 160, alpha], at * 4)
  return PNG.sync.write(image)
}

/** The headers of a JPEG with the given frame; enough for whoever judges an image by them. */
function jpeg(frame: {
  marker: number
  width: number
  height: number
  channels: number
  bits?: number
}): Uint8Array {
  const { marker, width, height, channels, bits = 8 } = frame
  const parts = Array.from({ length: channels }, (_, at) => [at + 1, 0x11, 0]).flat()
  const segment = [bits, height >> 8, height & 255, width >> 8, width & 255, channels, ...parts]
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Uint8Array.from([0xff, 0xd8, ...app0, 0xff, marker, 0, segment.length + 2, ...segment, 0xff, 0xd9])
}

describe('an image', () => {
  it('is read when it is a PNG, whole and of any transparency', () => {
    expect(readImage(png(12, 8, 255))).toMatchObject({
      ok: true,
      value: { format: 'png', width: 12, alpha: undefined },
    })
    const translucent = readImage(png(12, 8, 90))
    expect(translucent.ok && translucent.value.format === 'png' && translucent.value.alpha?.length).toBe(96)
  })

  it.each([1, 3])('is read when it is a JPEG of %i channels', (channels) => {
    const result = readImage(jpeg({ marker: 0xc0, width: 320, height: 200, channels }))
    expect(result).toMatchObject({ ok: true, value: { format: 'jpeg', width: 320, height: 200, channels } })
  })

  it('is embedded once, however often it is shown, with its transparency as a mask', () => {
    const read = readImage(png(30, 20, 90))
    if (!read.ok) throw new Error(read.error.code)
    const logo = { kind: 'logo', picture: read.value, alt: 'Stemma' } as const
    const objects = rawObjects(render([{ kind: 'emblems', items: [logo, logo] }]))
    const images = objects.filter(({ dictionary }) => dictionary.includes('/Subtype /Image'))
    expect(images.map(({ stream }) => stream?.length)).toEqual([600, 1800])
    expect(images[1]?.dictionary).toContain(`/SMask ${images[0]?.id} 0 R`)
  })
})

describe('an image is refused, by name,', () => {
  it.each([
    ['SVG', ascii('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG', ascii('<svg viewBox="0 0 1 1"/>')],
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['GIF', ascii('GIF89a......')],
    ['WebP', ascii('RIFF....WEBPVP8 ')],
    ['PDF', ascii('%PDF-1.7\n')],
    ['TIFF', ascii('II*\0....')],
    [undefined, ascii('solo testo')],
    [undefined, new Uint8Array()],
  ])('when it is %s', (looksLike, bytes) => {
    expect(readImage(bytes)).toEqual({ ok: false, error: { code: 'imageUnknown', looksLike } })
  })

  it('when it is a CMYK JPEG', () => {
    const bytes = jpeg({ marker: 0xc0, width: 320, height: 200, channels: 4 })
    expect(readImage(bytes)).toEqual({ ok: false, error: { code: 'imageCmyk' } })
  })

  it('when it is a kind of JPEG that viewers do not draw', () => {
    const lossless = readImage(jpeg({ marker: 0xc3, width: 320, height: 200, channels: 3 }))
    expect(lossless).toMatchObject({ ok: false, error: { code: 'imageUnsupported' } })
    const deep = readImage(jpeg({ marker: 0xc1, width: 320, height: 200, channels: 3, bits: 12 }))
    expect(deep).toMatchObject({ ok: false, error: { code: 'imageUnsupported' } })
  })

  it('when its header claims an absurd size, without unpacking it', () => {
    const bomb = png(2, 2, 255)
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 100_000)
    const error = { code: 'imageTooLarge', width: 100_000, height: 2, limit: imageSideLimit }
    expect(readImage(bomb)).toEqual({ ok: false, error })
    const whole = { code: 'imageTooLarge', width: 10_000, height: 3, limit: imageSideLimit }
    expect(readImage(png(10_000, 3, 255))).toEqual({ ok: false, error: whole })
    const wide = readImage(jpeg({ marker: 0xc0, width: 60_000, height: 20, channels: 3 }))
    expect(wide).toMatchObject({ ok: false, error: { code: 'imageTooLarge', width: 60_000 } })
  })

  it('when it is damaged', () => {
    const whole = png(40, 40, 255)
    const flipped = Uint8Array.from(whole)
    flipped[whole.length - 30] = (flipped[whole.length - 30] ?? 0) ^ 0xff
    const cutJpeg = jpeg({ marker: 0xc0, width: 320, height: 200, channels: 3 }).subarray(0, -2)
    for (const bytes of [
      whole.subarray(0, 60),
      whole.subarray(0, 20),
      flipped,
      cutJpeg,
      cutJpeg.subarray(0, 24),
    ]) {
      expect(readImage(bytes)).toEqual({ ok: false, error: { code: 'imageDamaged' } })
    }
  })
})
