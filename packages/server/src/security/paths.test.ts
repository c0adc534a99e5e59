import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { safeName } from '../areas/files/check-upload.ts'
import { type TestApp, testApp } from '../testing/app.ts'

const SECRET = 'nobody-may-read-this'

let test: TestApp
let port: number
beforeAll(async () => {
  test = await testApp()
  mkdirSync(join(test.scope.settings.dataDir, 'keys'), { recursive: true })
  writeFileSync(join(test.scope.settings.dataDir, 'keys', 'keys.json'), SECRET)
  await test.app.listen({ host: '127.0.0.1', port: 0 })
  port = (test.app.server.address() as { port: number }).port
})

/** The address exactly as written: clients tidy dots away before they send. */
async function ask(address: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.write(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

const upwards = (dots: string, slash: string) => Array(8).fill(dots).join(slash) + slash
const ways = [
  upwards('..', '/'),
  upwards('..', '\\'),
  upwards('..', '%2f'),
  upwards('%2e%2e', '/'),
  upwards('%2e%2e', '%2f'),
  upwards('..', '%5c'),
  upwards('%252e%252e', '%252f'),
  upwards('....', '//'),
  upwards('..;', '/'),
  upwards('%c0%ae%c0%ae', '/'),
]
const wanted = () => ['etc/passwd', 'package.json', join(test.scope.settings.dataDir, 'keys/keys.json').slice(1)]
const places = [
  '/',
  '/assets/1/',
  '/workbench/',
  '/workbench/assets/',
  '/annual-reports/',
  '/mingzhou/',
  '/follow/1/files/',
]

describe('an address that climbs', () => {
  it.each(places)('out of %s reads no file of the machine', async (place) => {
    for (const way of ways)
      for (const file of wanted())
        for (const tail of ['', '%00.css', '?x', '#x']) {
          const answer = await ask(`${place}${way}${file}${tail}`)
          expect(answer.slice(0, 12), `${place}${way}${file}${tail}`).toMatch(/^HTTP\/1\.1 [234]/)
          expect(answer).not.toMatch(/root:x:0|"workspaces"|nobody-may-read-this/)
        }
  })

  it('names a file by an address of its own', async () => {
    for (const address of ['file:///etc/passwd', 'http://127.0.0.1/etc/passwd', '/file:///etc/passwd', '//etc/passwd'])
      expect(await ask(address)).not.toContain('root:x:0')
  })
})

describe('the name of an upload', () => {
  it.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\win.pdf', 'win.pdf'],
    ['C:\\Users\\a\\证明.pdf', '证明.pdf'],
    ['/etc/cron.d/job.pdf', 'job.pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['a\r\nset-cookie: x.pdf', 'aset-cookie x.pdf'],
    ['证明\u202efdp.exe', '证明fdp.exe'],
    ['..', '..'],
    ['', '未命名'],
  ])('%j is kept as %j, and is never a place on disk', (sent, kept) => {
    expect(safeName(sent)).toBe(kept)
  })
})
