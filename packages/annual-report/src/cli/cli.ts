#!/usr/bin/env node
import { main } from './main.ts'
import { processTerminal } from './terminal/terminal.ts'

// Whoever reads our output may stop reading (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
// Not process.exit: what is still on its way to a pipe has to get there.
process.exitCode = await main(process.argv.slice(2), processTerminal())
