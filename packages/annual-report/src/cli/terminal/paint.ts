/** Codes of colours and weights every terminal knows. */
const CODES = { bold: 1, dim: 2, underline: 4, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Paint = keyof typeof CODES

export type Painter = (text: string, ...paints: Paint[]) => string

/** A function that paints, or leaves the text as it is where no colour is wanted. */
export function painter(colour: boolean): Painter {
  return (text, ...paints) => {
    if (!colour || paints.length === 0 || text === '') return text
    return `\u001b[${paints.map((paint) => CODES[paint]).join(';')}m${text}\u001b[0m`
  }
}
