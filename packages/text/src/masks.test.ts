import { describe, expect, it } from 'vitest'
import { maskAddress, maskBankCard, maskEmail, maskIdNumber, maskName, maskPhone, maskPlate } from './masks.ts'

describe('maskName', () => {
  it.each([
    ['张三丰', '张**'],
    ['张三', '张*'],
    ['李', '*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳修', '欧阳*'],
    ['王𬎆', '王*'],
    ['阿依古丽·买买提', '阿***·***'],
    ['John Smith', 'J*** S****'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})

describe('maskIdNumber', () => {
  it('shows nothing, or first three and last where namesakes must be told apart', () => {
    expect(maskIdNumber('110101199003077758')).toBe('******************')
    expect(maskIdNumber('110101199003077758', { tellApart: true })).toBe('110**************8')
  })
})

describe('maskPhone', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138 **** 5678'],
    ['+86-13812345678', '+86-138****5678'],
    ['0571-88889999', '0571-********'],
    ['(010)62345678', '(010)********'],
    ['0574-87654321转801', '0574-************'],
    ['110', '***'],
  ])('%s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})

describe('maskEmail', () => {
  it('keeps the first letter and the host', () => {
    expect(maskEmail('zhangsan@example.com')).toBe('z*******@example.com')
    expect(maskEmail('z@example.com')).toBe('*@example.com')
    expect(maskEmail('zhangsan')).toBe('********')
  })
})

describe('maskBankCard and maskPlate', () => {
  it('keep the last four digits; the region and last two signs', () => {
    expect(maskBankCard('6222 0212 0010 1234 560')).toBe('**** **** **** ***4 560')
    expect(maskPlate('浙B·12345')).toBe('浙B·***45')
    expect(maskPlate('浙BD12345')).toBe('浙B****45')
  })
})

describe('maskAddress', () => {
  it.each([
    ['浙江省宁波市江北区中马街道外马路88号', '浙江省宁波市江北区中马街道****'],
    ['明州市云溪县石桥镇大塘村12号', '明州市云溪县石桥镇大塘村****'],
    ['宁波市海曙区月湖街道镇明路36号2单元', '宁波市海曙区月湖街道****'],
    ['宁波市镇海区招宝山街道车站路1号', '宁波市镇海区招宝山街道****'],
    ['北京市朝阳区建国门外大街1号', '北京市朝阳区****'],
    ['内蒙古自治区锡林郭勒盟正蓝旗桑根达来镇巴音胡舒嘎查3组', '内蒙古自治区锡林郭勒盟正蓝旗桑根达来镇巴音胡舒嘎查****'],
    ['浙江省义乌市北苑街道柳青社区5栋', '浙江省义乌市北苑街道柳青社区****'],
    ['上海市浦东新区世纪大道100号', '上海市浦东新区****'],
    ['江北区新村路5号', '江北区****'],
    ['锦绣小区3幢', '****'],
    ['明州市云溪县乡村路1号', '明州市云溪县****'],
    ['湖北省恩施土家族苗族自治州恩施市舞阳坝街道', '湖北省恩施土家族苗族自治州恩施市舞阳坝街道'],
  ])('%s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })
})
