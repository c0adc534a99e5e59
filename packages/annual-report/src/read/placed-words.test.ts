import { describe, expect, it } from 'vitest'
import { ALIGNED, columnsUnder, cutAtRests } from './placed-words.ts'

const at = (text: string, left: number, width = 10) => ({ text, left, right: left + [...text].length * width })

describe('names of columns that touch', () => {
  it.each<[string, ReturnType<typeof at>[], string[]]>([
    [
      'are cut where their rests stand below',
      [at('织', 0), at('构', 50), at('他', 100)],
      ['社会公益组', '法律服务机', '其'],
    ],
    ['stay one where nothing stands below', [], ['社会公益组法律服务机其']],
    ['stay one where a rest stands between two characters', [at('构', 55)], ['社会公益组法律服务机其']],
    ['are not cut by longer words below', [at('一、本年新收', 50)], ['社会公益组法律服务机其']],
  ])('%s', (_, others, expected) => {
    const cut = cutAtRests(at('社会公益组法律服务机其', 0), others)
    expect(cut.map(({ text }) => text)).toEqual(expected)
    expect(cut[0]!.left).toBe(0)
    expect(cut.at(-1)!.right).toBe(110)
  })
})

describe('the columns figures stand under', () => {
  const lines = [100, 200, 300]
  const left = ALIGNED[0]!

  it.each<[string, number[], number[] | null]>([
    ['each under its own', [100, 200, 300], [0, 1, 2]],
    ['a little beside it', [105, 310], [0, 2]],
    ['two under one', [100, 110], null],
    ['halfway between two', [150], null],
    ['far beyond the last', [200, 345], null],
    ['far before the first', [50, 200], null],
  ])('%s', (_, places, expected) => {
    expect(
      columnsUnder(
        places.map((place) => ({ left: place, right: place + 8 })),
        lines,
        left,
      ),
    ).toEqual(expected)
  })
})
