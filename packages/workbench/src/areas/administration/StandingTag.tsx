/** Whether something is in use; the word says it, the tint repeats it. */
export function StandingTag({ on, words = ['在用', '已停用'] }: { on: boolean; words?: readonly [string, string] }) {
  return <span className={`yg-stage ${on ? '' : 'yg-stage-done'}`}>{on ? words[0] : words[1]}</span>
}
