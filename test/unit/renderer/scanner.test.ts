import { describe, expect, it } from 'vitest'
import { burstAfter, codeOf, type Burst } from '#renderer/components/scanner/burst.ts'

/** The keys of a text, one every `pause` milliseconds, and the key that ends it. */
const typed = (text: string, pause: number, end = 'Enter') => {
  const keys = Array.from(text, (key, place) => ({ key, at: place * pause }))
  return { burst: keys.reduce(burstAfter, [] as Burst), end: { key: end, at: text.length * pause } }
}

const read = (text: string, pause: number, end?: string) => {
  const { burst, end: last } = typed(text, pause, end)
  return codeOf(burst, last)
}

describe('telling a scanner from a person', () => {
  it('takes a quick burst ended by Enter or Tab', () => {
    expect(read('FVG100042', 12)).toBe('FVG100042')
    expect(read('FVG100042', 30, 'Tab')).toBe('FVG100042')
  })

  it('leaves alone what a person types, short codes, and bursts without an end key', () => {
    expect(read('FVG100042', 120)).toBeUndefined()
    expect(read('FVG1', 12)).toBeUndefined()
    expect(read('FVG100042', 12, 'a')).toBeUndefined()
  })

  it('forgets what was typed before the burst, and keys that write nothing', () => {
    const scan = Array.from('SN12345', (key, place) => ({ key, at: 1000 + place * 10 }))
    const burst = [{ key: 'x', at: 0 }, { key: 'Shift', at: 995 }, ...scan].reduce(burstAfter, [] as Burst)
    expect(codeOf(burst, { key: 'Enter', at: 1070 })).toBe('SN12345')
  })

  it('strips the name of the symbology', () => {
    expect(read(']C1FVG100042', 10)).toBe('FVG100042')
  })
})
