import { describe, expect, it } from 'vitest'
import { recordInstallation } from '../../installation.ts'
import { testApp } from '../../testing/app.ts'

describe('the document of the workbench', () => {
  it('says of a demonstration that it is one, to whoever is not signed in as well', async () => {
    const { app, database } = await testApp()
    const html = async (url: string) => (await app.inject({ url })).body.match(/<html[^>]*>/)?.[0]
    expect(await html('/workbench/')).toBe('<html lang="zh-CN">')
    await recordInstallation(database.db, { kind: 'demonstration', finished: true })
    for (const url of ['/workbench', '/workbench/', '/workbench/requests'])
      expect(await html(url)).toBe('<html data-demonstration lang="zh-CN">')
  })
})
