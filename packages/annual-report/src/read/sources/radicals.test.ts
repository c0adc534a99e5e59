import { expect, it } from 'vitest'
import { withoutRadicals } from './radicals.ts'

it('radicals that a printer put for characters are the characters', () => {
  expect(withoutRadicals('人⺠政府⻔户⽹站，⽇期 ⻓期')).toBe('人民政府门户网站，日期 长期')
  expect(withoutRadicals('2023年１２月')).toBe('2023年１２月')
})
