import { afterEach, describe, expect, it } from 'vitest'
import { askOfUnsent, isAnythingUnsent } from './unsent.ts'

describe('what is typed and not sent', () => {
  const leave: (() => void)[] = []
  afterEach(() => {
    for (const act of leave.splice(0)) act()
  })

  it('is asked anew each time, of every form that stands on the page and of none that is gone', () => {
    let typed = false
    leave.push(askOfUnsent(() => false))
    const gone = askOfUnsent(() => typed)
    expect(isAnythingUnsent()).toBe(false)
    typed = true
    expect(isAnythingUnsent()).toBe(true)
    gone()
    expect(isAnythingUnsent()).toBe(false)
  })

  it('mostly outlives a change of the address after the question mark', () => {
    leave.push(askOfUnsent((left) => left === 'page'))
    expect(isAnythingUnsent('search')).toBe(false)
    expect(isAnythingUnsent('page')).toBe(true)
  })
})
