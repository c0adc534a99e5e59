import type pg from 'pg'
import { Trouble } from '../trouble.ts'

const OLDEST_VERSION = 15

/** Why a connection could not be made, by PostgreSQL's or the system's code, and what to do about it. */
const reasons: Record<string, string> = {
  ECONNREFUSED: '那里没有数据库在监听，请检查地址和端口，并确认数据库已启动',
  ENOTFOUND: '找不到这台主机，请检查主机名',
  EAI_AGAIN: '找不到这台主机，请检查主机名和本机的域名解析',
  ETIMEDOUT: '连接超时，请检查地址和防火墙',
  ECONNRESET: '连接被对方断开，请检查地址、端口和加密（sslmode）设置',
  '28P01': '用户名或口令不对',
  '28000': '数据库不允许这个用户从本机登录，请检查用户名和数据库服务器的 pg_hba.conf',
  '3D000': '没有这个数据库，请先由数据库管理员创建（编码 UTF8）',
  '53300': '数据库的连接数已满，请稍后再试或调大 max_connections',
  '57P03': '数据库正在启动或停止，请稍后再试',
}

/** Makes sure the office's own PostgreSQL can carry the program. Throws `Trouble` saying what is missing. */
export async function checkServer(pool: pg.Pool): Promise<void> {
  let found: { version: number; encoding: string; readOnly: boolean; mayCreate: boolean }
  try {
    const { rows } = await pool.query(`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
        pg_is_in_recovery() as "readOnly",
        coalesce(has_schema_privilege(current_schema(), 'create'), false)
          and has_database_privilege(current_database(), 'create') as "mayCreate"`)
    found = rows[0]
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    const reason = reasons[code] ?? (/timeout/i.test(message) ? reasons.ETIMEDOUT : message)
    throw new Trouble(`连不上 DATABASE_URL 所指的数据库：${reason}。`)
  }
  if (found.version < OLDEST_VERSION * 10_000) {
    const version = Math.floor(found.version / 10_000)
    throw new Trouble(`DATABASE_URL 所指的是 PostgreSQL ${version}，需要 ${OLDEST_VERSION} 或更高版本，请升级数据库。`)
  }
  if (found.encoding !== 'UTF8') {
    throw new Trouble(`DATABASE_URL 所指的数据库编码是 ${found.encoding}，应为 UTF8，请用 UTF8 重新创建数据库。`)
  }
  if (found.readOnly) {
    throw new Trouble('DATABASE_URL 所指的是只读的备用库，请改为主库的地址。')
  }
  if (!found.mayCreate) {
    throw new Trouble('DATABASE_URL 的用户不能在该数据库中建表，请让数据库管理员把数据库的属主改为这个用户。')
  }
}
