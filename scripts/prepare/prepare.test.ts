import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashOf } from './hash.mjs'
import { packagesAreInstalled } from './install.mjs'
import { exclusively } from './lock.mjs'
import { checkOuterNode } from './node.mjs'
import { workbenchIsBuilt } from './workbench.mjs'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A checkout in small: `{ 'packages/a/package.json': '{}' }`. */
async function checkout(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'checkout-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

const locked = (entry: object) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': entry, 'node_modules/b': { version: '1.0.0', optional: true } },
  })
const installed = (entry: object) => JSON.stringify({ packages: { 'node_modules/a': entry } })
const a = { version: '1.0.0', integrity: 'sha512-x' }

describe('installed packages', () => {
  const base = { 'package.json': '{}', 'packages/x/package.json': '{}', 'package-lock.json': locked(a) }

  it('are recognised by npm’s own record, packages of other platforms aside', async () => {
    const root = await checkout({ ...base, 'node_modules/.package-lock.json': installed(a) })
    expect(packagesAreInstalled(root)).toBe(true)
  })

  it.each([
    ['there are none', {}],
    ['a version differs', { 'node_modules/.package-lock.json': installed({ ...a, version: '1.0.1' }) }],
    [
      'something is there that the lock does not know',
      { 'node_modules/.package-lock.json': JSON.stringify({ packages: { 'node_modules/a': a, 'node_modules/c': a } }) },
    ],
  ])('are installed again when %s', async (_what, files) => {
    expect(packagesAreInstalled(await checkout({ ...base, ...files }))).toBe(false)
  })

  it('are looked at again when a package.json or the lock file changed', async () => {
    const root = await checkout({ ...base, 'node_modules/.package-lock.json': installed(a) })
    expect(packagesAreInstalled(root)).toBe(true)
    await writeFile(join(root, 'package-lock.json'), locked({ ...a, version: '2.0.0' }))
    expect(packagesAreInstalled(root)).toBe(false)
  })
})

describe('the workbench', () => {
  it('is built when its sources or what it imports changed, not when a test did', async () => {
    const root = await checkout({
      'packages/workbench/src/main.tsx': '1',
      'packages/contract/src/index.ts': '1',
      'package-lock.json': '{}',
    })
    expect(workbenchIsBuilt(root)).toBe(false)
    const stamp = async () => {
      const paths = ['workbench/src', 'contract/src'].map((name) => join(root, 'packages', name))
      return hashOf(root, paths)
    }
    const before = await stamp()
    await writeFile(join(root, 'packages/workbench/src/main.test.tsx'), 'a test')
    expect(await stamp()).toBe(before)
    await writeFile(join(root, 'packages/contract/src/index.ts'), '2')
    expect(await stamp()).not.toBe(before)
  })
})

describe('two at once', () => {
  it('work one after the other, and a killed one does not block the next', async () => {
    const root = await checkout({})
    const script = `
      import { exclusively } from ${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}
      await exclusively(${JSON.stringify(root)}, () => {}, () => { console.log('mine'); return new Promise((r) => setTimeout(r, 60_000)) })`
    const killed = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => killed.stdout.once('data', resolve))

    const log = join(root, 'log')
    await writeFile(log, '')
    const append = async (text: string) => writeFile(log, (await readFile(log, 'utf8')) + text)
    const said: string[] = []
    const work = (name: string) =>
      exclusively(
        root,
        (line: string) => said.push(line),
        async () => {
          await append(`${name}(`)
          await new Promise((resume) => setTimeout(resume, 50))
          await append(')')
        },
      )
    const both = Promise.all([work('a'), work('b')])
    await expect.poll(() => said).toHaveLength(2)
    expect(await readFile(log, 'utf8')).toBe('')
    killed.kill('SIGKILL')
    await both
    expect(await readFile(log, 'utf8')).toMatch(/^(a\(\)b\(\)|b\(\)a\(\))$/)
  })
})

it('a Node that is too old is told what is needed', () => {
  expect(() => checkOuterNode('18.20.4')).toThrow('本机的 Node.js 是 18.20.4，需要 20 或更高版本')
  expect(() => checkOuterNode('20.0.0')).not.toThrow()
})
