import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import type { Prepared } from './first-run.ts'
import type { Scope } from './scope.ts'

/** What the terminal shows once the first page can be fetched: addresses, and how to get in. */
export async function greeting(scope: Scope, app: FastifyInstance, prepared: Prepared): Promise<string> {
  const { port } = app.server.address() as { port: number }
  const [first, ...others] = addressesOf(scope, port)
  const lines = ['', '阳光 · 政府信息公开平台已启动', '', `  门户      ${first}/`, `  工作台    ${first}/workbench/`]
  if (others.length > 0) lines.push(`  其他机器  ${others.map((address) => `${address}/`).join(' ')}`)
  if (prepared.setUpCode) {
    lines.push('', `  首次设置  ${first}/setup`, `  设置码    ${prepared.setUpCode}（只能使用一次）`)
  }
  if (prepared.kind === 'demonstration') {
    const { demonstrationAccounts } = await import('./demonstration/index.ts')
    lines.push('', '  演示账号（数据均为虚构）')
    for (const { login, password, who } of demonstrationAccounts)
      lines.push(`    ${login.padEnd(14)}${password.padEnd(16)}${who}`)
  }
  lines.push('', '按 Ctrl-C 停止。', '')
  return lines.join('\n')
}

/** The address people use, then, when listening on all interfaces, those by which other machines reach this one. */
function addressesOf(scope: Scope, port: number): string[] {
  const { host, publicUrl } = scope.settings
  const own = scope.settings.port === 0 ? `http://127.0.0.1:${port}` : publicUrl
  if (host !== '0.0.0.0' && host !== '::') return [own]
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`)
  return [...new Set([own, ...others])]
}
