/** Two neighbouring characters as one number: looking up slices of a text would make a string of each. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
