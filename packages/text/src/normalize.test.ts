import { describe, expect, it } from 'vitest'
import { cleanText, normalizeDocumentNumber, searchText, singleLine, toHalfWidth } from './normalize.ts'

describe('cleanText', () => {
  it('removes what nobody sees and keeps line feeds and tabs', () => {
    expect(cleanText('\uFEFF征\u200B地\u0000补\u202E偿\r\n方案\t一\u2028二')).toBe('征地补偿\n方案\t一\n二')
  })

  it('keeps characters outside the first plane and drops halves of them', () => {
    expect(cleanText('𬎆镇\uD841')).toBe('𬎆镇')
  })
})

describe('singleLine', () => {
  it('folds white space', () => {
    expect(singleLine('  某某\n  文件\t名 ')).toBe('某某 文件 名')
  })
})

describe('toHalfWidth', () => {
  it('keeps the length, so that places found in the result fit the original', () => {
    const text = '电话：１３８　ＡＢＣ（内线）𬎆'
    expect(toHalfWidth(text)).toBe('电话:138 ABC(内线)𬎆')
    expect(toHalfWidth(text)).toHaveLength(text.length)
  })
})

describe('searchText', () => {
  it.each([
    ['政府信\n息公开', '政府信息公开'],
    ['ＷＴＯ 规则', 'wto规则'],
    ['⼟地征收', '土地征收'],
    ['第（五）项', '第|五|项'],
    ['土地，征收', '土地|征收'],
    ['annual  report', 'annual report'],
    ['，。', ''],
  ])('%j → %j', (text, normal) => {
    expect(searchText(text)).toBe(normal)
    expect(searchText(normal)).toBe(normal)
  })
})

describe('normalizeDocumentNumber', () => {
  it.each([
    ['明政发[2026]5号', '明政发〔2026〕5号'],
    ['明政发（２０２６） 5 号', '明政发〔2026〕5号'],
    ['明政发【2026】5号', '明政发〔2026〕5号'],
    ['国务院令第711号', '国务院令第711号'],
  ])('%s → %s', (written, normal) => {
    expect(normalizeDocumentNumber(written)).toBe(normal)
  })
})
