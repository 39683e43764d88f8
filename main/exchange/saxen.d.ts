/** What is used of saxen 11, which comes without types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', told: (name: string, attributes: () => Record<string, string> | false) => void): this
    on(event: 'closeTag', told: (name: string) => void): this
    on(event: 'text' | 'cdata', told: (text: string) => void): this
    on(event: 'error', told: (error: Error) => void): this
    parse(xml: string): Error | null
    stop(): void
  }

  /** The text with its entities decoded: `A &amp; B` is `A & B`. */
  export function decode(text: string): string
}
