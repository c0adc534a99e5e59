import type { KeyboardEvent } from 'react'

/** Controls Enter steps through: what is typed in or chosen among; not buttons, boxes to tick, lists to open. */
const steps = 'input:not([type=hidden], [type=file], [type=checkbox], [role=combobox]), textarea'

/** Of a group of radios only the chosen one is a stop. */
const isStop = (control: HTMLInputElement | HTMLTextAreaElement) =>
  !control.disabled &&
  (control.type !== 'radio' || (control as HTMLInputElement).checked) &&
  control.offsetParent !== null

/**
 * Enter moves on to the next control, after the last to the button that sends, as on the forms of a counter; Shift+Enter breaks a line, Ctrl+Enter sends. Keys a Chinese
 * input method uses while it composes are left to it.
 */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>, send: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    send()
    return
  }
  const here = event.target as HTMLElement
  if (event.shiftKey || !here.matches(steps)) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLInputElement>(steps)].filter(
    (control) => isStop(control) || control === here,
  )
  const next = stops[stops.indexOf(here as HTMLInputElement) + 1]
  if (!next) {
    event.currentTarget.querySelector<HTMLElement>('[type=submit]')?.focus()
    return
  }
  next.focus()
  if (next.matches('input[type=text], input:not([type])')) next.select()
}
