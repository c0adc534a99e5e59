const second = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** An instant of the wire to the second in China standard time, 2026-11-20 09:05:31. */
export const secondOf = (instant: string): string => second.format(new Date(instant))
