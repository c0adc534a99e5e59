import { describe, expect, it } from 'vitest'
import { mostSimilar, similarity } from './similarity.ts'

describe('similarity', () => {
  it('is 1 for the same matter in other stock phrases', () => {
    expect(similarity('申请公开石桥镇征地补偿安置方案', '本人依法申请获取石桥镇征地补偿安置方案。')).toBe(1)
  })

  it('is low for different matters in the same stock phrases', () => {
    expect(similarity('本人申请公开政府信息：2025年财政预算', '本人申请公开政府信息：征地补偿安置方案')).toBeLessThan(
      0.2,
    )
  })

  it('lies between for related matters and is the same both ways', () => {
    const one = '申请公开明州市江北区2025年环境影响评价报告'
    const other = '江北区2025年的环评报告'
    expect(similarity(one, other)).toBeGreaterThan(0.3)
    expect(similarity(one, other)).toBeLessThan(0.9)
    expect(similarity(one, other)).toBe(similarity(other, one))
  })

  it('is 0 when a text is empty, and compares a text of nothing but stock phrases by these', () => {
    expect(similarity('', '')).toBe(0)
    expect(similarity('申请公开', '申请公开')).toBe(1)
  })
})

describe('mostSimilar', () => {
  it('orders by likeness and leaves out the rest', () => {
    const earlier = [
      { id: 1, asks: '2024年财政预算' },
      { id: 2, asks: '石桥镇征地补偿安置方案及附图' },
      { id: 3, asks: '石桥镇征地补偿安置方案' },
    ]
    const found = mostSimilar('申请公开石桥镇征地补偿安置方案', earlier, (one) => one.asks)
    expect(found.map(({ candidate }) => candidate.id)).toEqual([3, 2])
  })
})
