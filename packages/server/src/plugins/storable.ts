/**
 * The path to the first text of a value that cannot be stored; null where all can. PostgreSQL takes neither a NUL nor half of a
 * pair of surrogates; both come from broken programs or from somebody trying, never from a keyboard.
 */
export function unstorable(value: unknown): string | null {
  // Not by recursion: what is looked at may be nested as deep as its sender liked.
  const rest: { path: string; value: unknown }[] = [{ path: '', value }]
  for (let one = rest.pop(); one; one = rest.pop()) {
    const { path, value: inner } = one
    if (typeof inner === 'string' && (inner.includes('\u0000') || !inner.isWellFormed())) return path
    if (!inner || typeof inner !== 'object' || Buffer.isBuffer(inner)) continue
    for (const [key, further] of Object.entries(inner))
      rest.push({ path, value: key }, { path: path === '' ? key : `${path}.${key}`, value: further })
  }
  return null
}
