// The parser ships no types. Only what the Word reader uses.
declare module 'saxen' {
  export class Parser {
    constructor(options?: { proxy?: boolean })
    ns(prefixes: Record<string, string>): this
    on(
      hook: 'openTag',
      listener: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this
    on(hook: 'closeTag', listener: (name: string, decode: (text: string) => string, selfClosing: boolean) => void): this
    on(hook: 'text', listener: (text: string, decode: (text: string) => string) => void): this
    on(hook: 'cdata', listener: (text: string) => void): this
    on(hook: 'error', listener: (error: Error) => void): this
    on(hook: 'warn', listener: (warning: Error) => void): this
    parse(xml: string): Error | undefined
    stop(): void
  }
}
