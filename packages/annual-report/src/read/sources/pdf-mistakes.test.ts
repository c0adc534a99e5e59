import { expect, it, vi } from 'vitest'
import { readPdf } from './pdf.ts'
import { pdf } from './testing/a-pdf.ts'

vi.mock('./pdf-grid.ts', () => ({
  gridsOf: () => {
    throw new TypeError('a mistake of ours')
  },
}))

it('a mistake of ours is not said to be damage of the PDF', async () => {
  const file = pdf([{ texts: [{ x: 60, y: 700, text: '一年来本机关认真贯彻落实条例' }] }])
  await expect(readPdf(file)).rejects.toThrow(TypeError)
})
