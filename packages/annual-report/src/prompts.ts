/** What a draft leaves for a person to write stands in these brackets, so that it can be neither missed nor published. */
export function prompt(what: string): string {
  return `【请写明：${what}】`
}

/** Finds every prompt left in a text. */
export const PROMPTS = /【请[^】]*】/g
