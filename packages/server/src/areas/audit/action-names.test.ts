import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actionName, namedActions } from './action-names.ts'

/** Every act the sources write out as a word: `action: 'grant-roles'`, `? 'activate-staff' : 'deactivate-staff'`. */
async function writtenActs(): Promise<string[]> {
  const areas = new URL('..', import.meta.url).pathname
  const names = (await readdir(areas, { recursive: true })).filter((name) => /^(?!.*\.test\.).*\.tsx?$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(areas, name), 'utf8')).split('\n').filter((line) => /^\s*action: /.test(line))
      return lines.flatMap((line) => {
        const [first, second] = line.replace(/^\s*action: /, '').split('?')
        return [...(second ?? first!).matchAll(/'([\w-]+)'/g)].map((word) => word[1]!)
      })
    }),
  )
  return [...new Set(found.flat())]
}

describe('the acts of the audit', () => {
  it('each have a Chinese name for the auditor', async () => {
    const acts = await writtenActs()
    expect(acts.length).toBeGreaterThan(40)
    expect(acts.filter((act) => !/\p{Script=Han}/u.test(actionName(act)))).toEqual([])
  })

  it('have one name each', () => {
    const codes = namedActions.map((act) => act.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('show their code where they are of a later version', () => {
    expect(actionName('not-yet-known')).toBe('not-yet-known')
  })
})
