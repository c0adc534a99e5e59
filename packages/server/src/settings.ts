import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { Trouble } from './trouble.ts'

/** What an installation can decide about itself; the defaults need none of it. This is the only file that reads the environment. */
export interface Settings {
  /** Address the web server listens on; 127.0.0.1 unless the office says otherwise. */
  host: string
  /** 0 lets the system choose a free one (tests). */
  port: number
  /** Absolute. The database's files, the stored files and, unless `keysDir` says otherwise, the keys. */
  dataDir: string
  /** The office's own PostgreSQL (15 or newer); without it the program runs one of its own under `dataDir`. */
  databaseUrl: string | undefined
  /** Absolute. Encryption keys; may lie outside `dataDir`, so that a stolen copy of the data opens nothing. */
  keysDir: string
  /** Address people reach the portal by, without a trailing slash; decides links in letters and whether cookies need HTTPS. */
  publicUrl: string
  /** Which proxies may say who the visitor is: none, all, or these addresses. */
  trustProxy: boolean | string[]
  /** Absolute paths of font files (or folders of them) for PDF, first choice first; empty: the fonts we ship. */
  pdfFonts: string[]
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** A variable set to nothing counts as not set, as in an unfilled line of an environment file. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema)

const port = z
  .string()
  .default('8080')
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, '应为 0 到 65535 之间的整数，例如 8080')
  .transform(Number)

const host = z
  .string()
  .default('127.0.0.1')
  .refine(
    (text) => isIP(text) !== 0 || /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/.test(text),
    '应为本机的 IP 地址或主机名，例如 127.0.0.1（仅本机）或 0.0.0.0（所有网卡）',
  )

const databaseUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1,
    '应为 PostgreSQL 的连接地址，并写明数据库名，例如 postgres://用户:口令@10.0.0.5:5432/yangguang',
  )
  .optional()

const publicUrl = z
  .string()
  .refine(
    (text) =>
      /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).search === '' && new URL(text).hash === '',
    '应为公众访问本平台的完整网址，例如 https://xxgk.example.gov.cn',
  )
  .transform((text) => text.replace(/\/+$/, ''))
  .optional()

const isAddressOrRange = (text: string) => {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

const trustProxy = z
  .string()
  .default('false')
  .transform((text) => text.trim())
  .refine(
    (text) => text === 'true' || text === 'false' || text.split(',').every((part) => isAddressOrRange(part.trim())),
    '应为 false（前面没有代理）、true（信任所有代理），或代理的 IP 地址、网段，多个用逗号分开，例如 10.0.0.2,10.1.0.0/16',
  )
  .transform((text) => (text === 'true' ? true : text === 'false' ? false : text.split(',').map((part) => part.trim())))

const pdfFonts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(delimiter)
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((paths) => paths.every((path) => isAbsolute(path) && existsSync(path)), {
    message: `应为字体文件或字体目录的绝对路径，多个用“${delimiter}”分开，并且文件存在`,
  })

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const logLevel = z
  .string()
  .default('warn')
  .refine(
    (text): text is Settings['logLevel'] => (logLevels as readonly string[]).includes(text),
    `应为 ${logLevels.join('、')} 之一`,
  )

/** Every variable and what it may be; docs/operating.md has a row for each. */
export const environment = z.object({
  HOST: unlessEmpty(host),
  PORT: unlessEmpty(port),
  DATA_DIR: unlessEmpty(z.string().default('data')),
  DATABASE_URL: unlessEmpty(databaseUrl),
  KEYS_DIR: unlessEmpty(z.string().optional()),
  PUBLIC_URL: unlessEmpty(publicUrl),
  TRUST_PROXY: unlessEmpty(trustProxy),
  PDF_FONTS: unlessEmpty(pdfFonts),
  LOG_LEVEL: unlessEmpty(logLevel),
})

/** Variables whose value must not be repeated on a screen. */
const SECRET = new Set(['DATABASE_URL'])

/**
 * Reads and checks the settings. Relative folders are taken from `folder`.
 *
 * Throws `Trouble` naming every wrong variable, what it is and what it should be.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const given = SECRET.has(name) ? '' : `（现为“${env[name]}”）`
      return `  ${name}${given}：${issue.message}`
    })
    throw new Trouble(`设置有误，程序没有启动。请改正以下环境变量后重试：\n${lines.join('\n')}`)
  }
  const value = read.data
  const dataDir = resolve(folder, value.DATA_DIR)
  // All interfaces is no address to type into a browser.
  const reachable = value.HOST === '0.0.0.0' || value.HOST === '::' ? '127.0.0.1' : value.HOST
  const shownHost = isIP(reachable) === 6 ? `[${reachable}]` : reachable
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    keysDir: value.KEYS_DIR ? resolve(folder, value.KEYS_DIR) : join(dataDir, 'keys'),
    publicUrl: value.PUBLIC_URL ?? `http://${shownHost}:${value.PORT}`,
    trustProxy: value.TRUST_PROXY,
    pdfFonts: value.PDF_FONTS,
    logLevel: value.LOG_LEVEL,
  }
}

/** The server tests may make databases on (`TEST_DATABASE_URL`); without it they start one of their own. */
export function testDatabaseUrl(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.TEST_DATABASE_URL || undefined
}

/** Folder the person stood in when calling `npm run …`, which itself runs in the project's: relative FILE arguments mean that. */
export function callersFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.INIT_CWD || process.cwd()
}
