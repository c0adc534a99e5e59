#!/usr/bin/env node
import { main } from './main.ts'
import { whyNotWritten } from './output/write.ts'
import { processTerminal } from './terminal/terminal.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading (`| head`): that is no fault.
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`输出没有写完：${whyNotWritten(error)}\n`)
  process.exit(2)
})
// Not process.exit: what is still on its way to a pipe has to get there.
process.exitCode = await main(process.argv.slice(2), processTerminal())
