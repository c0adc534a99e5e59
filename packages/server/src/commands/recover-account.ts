import { recoverFromConsole } from '../areas/accounts/actions/recover-from-console.ts'
import { openDatabase } from '../database/open.ts'
import { realTime } from '../scope.ts'
import { readSettings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { runCommand, say } from './run-command.ts'

// `npm run account:recover -- LOGIN`: may run while the program does.
await runCommand(async (onClose) => {
  const [login, ...rest] = process.argv.slice(2)
  if (!login || rest.length > 0)
    throw new Trouble('用法：npm run account:recover -- 安全管理员登录名，例如 npm run account:recover -- secadmin')
  const database = await openDatabase(readSettings(), { beside: true, say })
  onClose(() => database.close())
  const recovered = await recoverFromConsole(database, login, realTime.now())
  say(`账号 ${recovered.login} 的初始口令：${recovered.initialPassword}`)
  say('首次登录时必须修改。动态口令已停用，此次恢复已记入审计。')
})
