import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { whenDone } from './testing/when-done.ts'

const folder = mkdtempSync(join(tmpdir(), 'folder-'))
whenDone(async () => rmSync(folder, { recursive: true }))

describe('a folder of the program', () => {
  it('is made with those above it, and may be there already', () => {
    const path = join(folder, 'a', 'b', 'c')
    makeFolder(path, 0o700)
    makeFolder(path, 0o700)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  it('is refused where a file stands in its way', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => makeFolder(file)).toThrow('ENOTDIR')
    expect(() => makeFolder(join(file, 'below'))).toThrow('ENOTDIR')
  })

  it.runIf(process.platform === 'linux')('is refused at once where the system takes none', () => {
    expect(() => makeFolder('/proc/yangguang/data')).toThrow('ENOENT')
  })
})
