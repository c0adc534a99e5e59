import type pg from 'pg'

const RETRY_MS = 500

/**
 * Listens on `channel` over a connection of its own and calls `heard` with each payload. A lost connection is made again
 * until it works; because notices may have been missed meanwhile, `heard('')` is then called once.
 *
 * Gives back what stops listening. Throws when the first connection cannot be made.
 */
export async function openListener(
  newClient: () => pg.Client,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function open() {
    const opened = newClient()
    opened.on('error', () => {})
    opened.on('notification', (message) => {
      if (message.channel === channel) heard(message.payload ?? '')
    })
    await opened.connect()
    await opened.query(`listen ${opened.escapeIdentifier(channel)}`)
    if (stopped) return opened.end()
    client = opened
    opened.once('end', openAgain)
  }

  function openAgain() {
    client = undefined
    if (stopped) return
    retry = setTimeout(() => {
      open().then(() => heard(''), openAgain)
    }, RETRY_MS)
  }

  await open()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await client?.end()
  }
}
