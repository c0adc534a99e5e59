import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { Trouble } from './trouble.ts'

const read = (env: Record<string, string>) => readSettings(env, '/srv/office')

describe('settings', () => {
  it('need none to be given', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      dataDir: '/srv/office/data',
      databaseUrl: undefined,
      keysDir: '/srv/office/data/keys',
      publicUrl: 'http://127.0.0.1:8080',
      trustProxy: false,
      pdfFonts: [],
      logLevel: 'warn',
    })
  })

  it('take a variable left empty as not given', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', KEYS_DIR: '' })).toEqual(read({}))
  })

  it('read what an office decides', () => {
    expect(
      read({
        HOST: '0.0.0.0',
        PORT: '80',
        DATA_DIR: '../data',
        KEYS_DIR: '/etc/yangguang/keys',
        PUBLIC_URL: 'https://xxgk.example.gov.cn/',
        TRUST_PROXY: '10.0.0.2, 10.1.0.0/16',
        PDF_FONTS: join(import.meta.dirname, 'settings.ts'),
        LOG_LEVEL: 'info',
      }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      dataDir: '/srv/data',
      keysDir: '/etc/yangguang/keys',
      publicUrl: 'https://xxgk.example.gov.cn',
      trustProxy: ['10.0.0.2', '10.1.0.0/16'],
      pdfFonts: [join(import.meta.dirname, 'settings.ts')],
      logLevel: 'info',
    })
  })

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:8080'],
    ['::1', 'http://[::1]:8080'],
    ['10.0.0.8', 'http://10.0.0.8:8080'],
  ])('listening on %s, are reached at %s', (host, url) => {
    expect(read({ HOST: host }).publicUrl).toBe(url)
  })

  it.each([
    ['PORT', '65536', '0 到 65535'],
    ['PORT', '80a', '0 到 65535'],
    ['HOST', 'not a host', 'IP 地址或主机名'],
    ['DATABASE_URL', 'mysql://root:secret@db/yangguang', 'PostgreSQL 的连接地址'],
    ['DATABASE_URL', 'postgres://db:5432', '写明数据库名'],
    ['PUBLIC_URL', 'xxgk.example.gov.cn', '完整网址'],
    ['TRUST_PROXY', 'yes', '10.0.0.2,10.1.0.0/16'],
    ['TRUST_PROXY', '10.0.0.0/33', '10.0.0.2,10.1.0.0/16'],
    ['PDF_FONTS', '/no/such/font.ttf', '文件存在'],
    ['LOG_LEVEL', 'loud', 'warn'],
  ])('stop the program over %s=%s and say what it should be', (name, value, should) => {
    const reading = () => read({ [name]: value })
    expect(reading).toThrow(Trouble)
    expect(reading).toThrow(new RegExp(`${name}[^\\n]*${should}`))
  })

  it('name every wrong one at once and never show a password', () => {
    const reading = () => read({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'mysql://root:secret@db/yangguang' })
    expect(reading).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL/)
    expect(reading).not.toThrow(/secret/)
  })
})
