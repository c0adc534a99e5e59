import { isFree } from '../database/cluster/server.ts'

const FIRST = 10_000
const COUNT = 5_000
const FOR_EACH_PROCESS = 10
let given = 0

/**
 * A port for a program that is started and stopped. Not one the system hands out: while the program is down another one,
 * or a connection to the database, could be given it. Tests running beside each other begin at different ones.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + ((process.pid * FOR_EACH_PROCESS + given++) % COUNT)
    if (await isFree(port)) return port
  }
}
