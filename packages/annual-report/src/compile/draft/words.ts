/** 甲、乙和丙 would be speech; official lists are 甲、乙、丙. Empty parts are left out. */
export function list(parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join('、')
}

/** Clauses of one sentence. Empty ones are left out; nothing at all gives no sentence. */
export function sentence(parts: readonly (string | null | false | undefined)[]): string {
  const clauses = parts.filter(Boolean).join('，')
  return clauses === '' ? '' : `${clauses}。`
}

/** 增加5件，增长20.0%; from nothing there is no rate. */
export function changeFrom(before: number, now: number, unit: string): string {
  if (now === before) return '与上年持平'
  const more = now > before
  const by = Math.abs(now - before)
  const amount = `较上年${more ? '增加' : '减少'}${by}${unit}`
  return before === 0 ? amount : `${amount}，${more ? '增长' : '下降'}${percent(by, before)}`
}

/** 12.5%, one decimal, none where it is whole. */
export function percent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1000)
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`
}
