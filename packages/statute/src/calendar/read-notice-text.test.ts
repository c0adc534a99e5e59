import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { publishedNotices } from './published/index.ts'
import { readNoticeText } from './read-notice-text.ts'

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各有关单位：
具体安排如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各单位要妥善安排好值班。
国务院办公厅
2025年11月4日
`

const because = (text: string) => {
  const read = readNoticeText(text)
  return isRefusal(read) ? read.because : null
}

const shipped = (number: string) => {
  const notice = publishedNotices.find((one) => one.number === number)!
  return { ...notice, days: [...notice.days].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

describe('readNoticeText', () => {
  it('reads a pasted notice to the very days we ship', () => {
    expect(readNoticeText(notice2026)).toEqual(shipped('国办发明电〔2025〕7号'))
  })

  it('reads years written out, half-width brackets, single days, and passes over advice to employers', () => {
    const text = `国务院办公厅关于2019年部分节假日安排的通知
国办发明电〔2018〕15号
一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日(星期六)上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。鼓励各单位安排职工在2月1日休息。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
2018年12月1日`
    expect(readNoticeText(text)).toEqual(shipped('国办发明电〔2018〕15号'))
  })

  it.each([
    { name: 'a text without its title', text: notice2026.replace('关于2026年', ''), says: '没有读到年份' },
    { name: 'a text without its number', text: notice2026.replace('国办发明电〔2025〕7号', ''), says: '文号应当形如' },
    {
      name: 'a count that does not fit',
      text: notice2026.replace('共9天', '共8天'),
      says: '“春节”自2026年2月15日至2026年2月23日是9天，与所写天数不符。',
    },
    {
      name: 'a weekday that does not fit',
      text: notice2026.replace('5月9日（周六）', '5月9日（周日）'),
      says: '2026年5月9日是周六，与所写“周日”不符。',
    },
    {
      name: 'a date that does not exist',
      text: notice2026.replace('6月19日（周五）至21日', '6月31日至33日'),
      says: '“6月31日”不是一个存在的日期。',
    },
    {
      name: 'a list where a span should stand',
      text: notice2026.replace('4月4日（周六）至6日（周一）放假', '4月4日、6日放假'),
      says: '没有读懂“清明节”的放假日期',
    },
    {
      name: 'a text without any day',
      text: '国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号',
      says: '至少填写一个',
    },
  ])('refuses $name', ({ text, says }) => {
    expect(because(text)).toContain(says)
  })
})
