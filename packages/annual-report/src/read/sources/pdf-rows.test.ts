import { describe, expect, it } from 'vitest'
import { readPdf } from './pdf.ts'
import { brief } from './testing/a-docx.ts'
import { type PageOf, pdf } from './testing/a-pdf.ts'

const FILLER = '一年来本机关认真贯彻落实条例做好主动公开和依申请公开工作加强政府信息管理。'
type Text = NonNullable<PageOf['texts']>[number]
const at = (x: number, y: number, text: string): Text => ({ x, y, text, size: 10 })
/** Figures of a row, their columns 60 points apart, or as far as said. */
const row = (y: number, figures: readonly string[], step = 60): Text[] =>
  figures.flatMap((text, column) => (text === '' ? [] : [at(300 + column * step, y, text)]))

/** What stands on a page below two lines of text: pieces of a line with ｜ between, cells of a table with |. */
async function read(...texts: Text[]): Promise<string[]> {
  return readPages(texts)
}

async function readPages(...pages: Text[][]): Promise<string[]> {
  const filler = [at(60, 800, FILLER), at(60, 780, FILLER)]
  const { blocks } = await readPdf(pdf(pages.map((texts) => ({ texts: [...filler, ...texts] }))))
  return blocks
    .filter((block) => block.kind !== 'line' || block.text !== FILLER)
    .flatMap((block) =>
      block.kind === 'line' ? [block.runs?.map(({ text }) => text).join('｜') ?? block.text] : brief([block]),
    )
}

describe('rows of tables without rules', () => {
  it('have their whole label beside the figures, which stand at its middle', async () => {
    expect(
      await read(
        at(60, 700, '1.本机关不掌握'),
        at(60, 688, '相关政府信息'),
        ...row(694, ['1', '0', '1']),
        at(60, 670, '2.没有现成信息'),
        at(60, 658, '需要另行制作'),
        ...row(664, ['2', '0', '2']),
        at(60, 640, '3.其他'),
        ...row(640, ['0', '5', '5']),
      ),
    ).toEqual(['1.本机关不掌握相关政府信息｜1｜0｜1', '2.没有现成信息需要另行制作｜2｜0｜2', '3.其他｜0｜5｜5'])
  })

  it('have it at its first line or at its last as well', async () => {
    const labels = [
      at(60, 700, '1.本机关不掌握'),
      at(60, 688, '相关政府信息'),
      at(60, 670, '2.没有现成信息'),
      at(60, 658, '需要另行制作'),
      at(60, 640, '3.其他处理的'),
      at(60, 628, '申请'),
    ]
    const whole = ['1.本机关不掌握相关政府信息｜1｜0', '2.没有现成信息需要另行制作｜2｜0', '3.其他处理的申请｜0｜5']
    const figures = (from: number): Text[] => [
      ...row(from, ['1', '0']),
      ...row(from - 30, ['2', '0']),
      ...row(from - 60, ['0', '5']),
    ]
    expect(await read(...labels, ...figures(700))).toEqual(whole)
    expect(await read(...labels, ...figures(688))).toEqual(whole)
  })

  it('come after the label of the group they are in', async () => {
    expect(
      await read(
        at(60, 673, '（四）无法'),
        at(60, 661, '提供'),
        at(160, 690, '1.不掌握'),
        ...row(690, ['1', '0']),
        at(160, 667, '2.需要制作'),
        ...row(667, ['2', '0']),
        at(160, 644, '3.不明确'),
        ...row(644, ['3', '0']),
      ),
    ).toEqual(['（四）无法提供', '1.不掌握｜1｜0', '2.需要制作｜2｜0', '3.不明确｜3｜0'])
  })

  it('have their group above them where its label stands on a line of its own, over the numbers of the rows', async () => {
    expect(
      await read(
        ...['（一）公开', '（二）不公开'].map((text, index) => at(60, 710 - index * 75, text)),
        ...[690, 667, 615, 592].map((y, index) => at(60, y, String(index + 7))),
        at(120, 690, '1.予以公开'),
        ...row(690, ['1', '0', '1', '1']),
        at(120, 667, '2.部分公开'),
        ...row(667, ['2', '0', '1', '2']),
        at(120, 615, '1.国家秘密'),
        ...row(615, ['3', '0', '1', '3']),
        at(120, 592, '2.商业秘密'),
        ...row(592, ['4', '0', '1', '4']),
      ),
    ).toEqual([
      '（一）公开',
      '7｜1.予以公开｜1｜0｜1｜1',
      '8｜2.部分公开｜2｜0｜1｜2',
      '（二）不公开',
      '9｜1.国家秘密｜3｜0｜1｜3',
      '10｜2.商业秘密｜4｜0｜1｜4',
    ])
  })

  it('have their figures also where the page cuts the label they stand in the middle of', async () => {
    expect(
      await read(
        at(60, 700, '（六）其他'),
        at(60, 688, '处理申请'),
        ...row(694, ['1', '0', '1', '1']),
        at(60, 670, '（七）'),
        at(60, 658, '总计'),
        ...row(664, ['2', '0', '2', '2']),
        at(60, 640, '四、结转下年'),
        at(60, 628, '度继续'),
        ...row(628, ['0', '5', '5', '5']),
      ),
    ).toEqual(['（六）其他处理申请｜1｜0｜1｜1', '（七）总计｜2｜0｜2｜2', '四、结转下年度继续｜0｜5｜5｜5'])
  })

  it('have their figures at the middle of a cell that names their group above them', async () => {
    expect(
      await read(
        at(60, 700, '（六）其他处理'),
        at(60, 688, '1.逾期不补正'),
        ...row(694, ['1', '0', '1']),
        at(60, 664, '（六）其他处理'),
        at(60, 652, '2.其他'),
        ...row(658, ['2', '0', '2']),
        at(60, 628, '四、结转'),
        ...row(628, ['0', '5', '5']),
      ),
    ).toEqual(['（六）其他处理', '1.逾期不补正｜1｜0｜1', '（六）其他处理', '2.其他｜2｜0｜2', '四、结转｜0｜5｜5'])
  })

  it('have the rest of their figures on the next page, where it stands beside the rest of their label', async () => {
    const rows = (y: number, ...labels: string[]): Text[] =>
      labels.flatMap((label, index) => [at(60, y - index * 30, label), ...row(y - index * 30, ['1', '0', '0', '1'])])
    const above = [
      ...rows(130, '1.属于国家秘密', '2.属于内部'),
      at(60, 70, '3.属于行政查'),
      ...row(70, ['502', '0', '14', '516']),
    ]
    const head = row(750, ['自然人', '企业', '科研', '总计'])
    const below = [
      ...head,
      at(60, 730, '询事项'),
      ...row(730, ['5', '', '件', '7']),
      ...rows(700, '4.保护权益', '5.其他'),
    ]
    expect(await readPages(above, below)).toEqual([
      '1.属于国家秘密｜1｜0｜0｜1',
      '2.属于内部｜1｜0｜0｜1',
      '3.属于行政查｜502 5｜0｜14件｜516 7',
      '自然人｜企业｜科研｜总计',
      '询事项',
      '4.保护权益｜1｜0｜0｜1',
      '5.其他｜1｜0｜0｜1',
    ])
  })

  it('have figures whole that narrow columns broke', async () => {
    expect(
      await read(
        at(60, 694, '1.属于国家秘密'),
        ...row(700, ['12', '', '12'], 14),
        ...row(694, ['', '7'], 14),
        ...row(688, ['3', '', '3'], 14),
        at(60, 664, '2.重复申请'),
        ...row(664, ['4', '0', '4'], 14),
        at(60, 634, '3.其他'),
        ...row(634, ['0', '8', '8'], 14),
      ),
    ).toEqual(['1.属于国家秘密｜123｜7｜123', '2.重复申请｜4｜0｜4', '3.其他｜0｜8｜8'])
  })

  it('have a figure of several lines at the label it stands nearest to, whole or in pieces', async () => {
    expect(
      await read(
        at(60, 700, '1.行政许可'),
        ...row(700, ['135', '25', '0']),
        ...row(713, ['', '', '242']),
        at(60, 673, '2.其他服务'),
        ...row(673, ['97', '20', '5']),
        ...row(686, ['', '', '356']),
        at(60, 640, '3.行政处罚'),
        ...row(640, ['1', '2', '3']),
      ),
    ).toEqual(['1.行政许可｜135｜25｜242 0', '2.其他服务｜97｜20｜356 5', '3.行政处罚｜1｜2｜3'])
    const around = [at(60, 700, '第二十条第（五）项'), at(60, 680, '信息内容'), ...row(680, ['决定数量'])]
    expect(await read(...around, ...row(660, ['336']), at(60, 654, '行政许可'), ...row(648, ['4']))).toContain(
      '行政许可｜336 4',
    )
  })

  it('have labels whose numbers stand on a line of their own, but none that go on with the next provision', async () => {
    expect(
      await read(
        at(60, 700, '行政许可'),
        ...row(700, ['0', '0', '1', '7']),
        at(60, 685, '第二十'),
        at(60, 672, '条第（六）项'),
        at(60, 650, '5、属于三类内部事务'),
        ...row(650, ['0', '0', '1', '1']),
        at(60, 630, '6'),
        at(60, 618, '、属于四类过程性信息'),
        ...row(624, ['2', '0', '1', '3']),
      ),
    ).toEqual([
      '行政许可｜0｜0｜1｜7',
      '第二十',
      '条第（六）项',
      '5、属于三类内部事务｜0｜0｜1｜1',
      '6、属于四类过程性信息｜2｜0｜1｜3',
    ])
  })

  it('have a figure written with a blank in it as one, where the others were written apart', async () => {
    expect(
      await read(
        at(60, 700, '1.属于国家秘密'),
        ...row(700, ['12　345', '0', '12　345']),
        at(60, 670, '2.重复申请'),
        ...row(670, ['4', '0', '4']),
        at(60, 640, '3.其他'),
        ...row(640, ['0', '8', '8']),
      ),
    ).toEqual(['1.属于国家秘密｜12 345｜0｜12 345', '2.重复申请｜4｜0｜4', '3.其他｜0｜8｜8'])
    expect(await read(at(60, 700, '1.属于国家秘密'), at(300, 700, '0　0　12　12'))).toEqual([
      '1.属于国家秘密｜0｜0｜12｜12',
    ])
  })

  it('leave it to the sums whether two figures are one, and stay as they are where they may be rows', async () => {
    const texts = (more: string[], below: string[]): Text[] => [
      at(60, 700, '1.属于国家秘密'),
      ...row(700, ['1', '0', ...more, '1']),
      at(60, 670, '2.重复申请'),
      ...row(670, ['2', '0', ...more, '2']),
      ...row(658, below),
      at(60, 640, '3.其他'),
      ...row(640, ['0', '5', ...more, '5']),
    ]
    const rows = await read(...texts(['0'], ['9']))
    expect(rows).toEqual(['1.属于国家秘密｜1｜0｜0｜1', '2.重复申请｜2 9｜0｜0｜2', '3.其他｜0｜5｜0｜5'])
    expect(await read(...texts([], ['9', '0', '9']))).toContain('9｜0｜9')
  })
})

describe('blank cells of tables without rules', () => {
  it('are cells where columns have names', async () => {
    expect(
      await read(
        at(60, 700, '信息内容'),
        ...row(700, ['制发件数', '废止件数', '现行有效']),
        at(60, 680, '规章'),
        at(60, 660, '行政规范性文件'),
        ...row(660, ['1', '', '12']),
      ),
    ).toEqual(['信息内容 | 制发件数 | 废止件数 | 现行有效', '规章 |  |  | ', '行政规范性文件 | 1 |  | 12'])
  })

  it('are cells under names that go over several lines, also where the row has no label and a figure is broken', async () => {
    expect(
      await read(
        ...row(700, ['结果', '结果', '其他']),
        ...row(694, ['', '', '', '总计']),
        ...row(688, ['维持', '纠正', '结果']),
        ...row(676, ['', '', '', '30']),
        ...row(670, ['0', '226', '83']),
        ...row(664, ['', '', '', '9']),
      ),
    ).toEqual(['结果维持 | 结果纠正 | 其他结果 | 总计', '0 | 226 | 83 | 30\n9'])
  })

  it('are not those beside the rest of a label', async () => {
    expect(
      await read(
        at(60, 720, '信息内容'),
        ...row(720, ['制发件数', '废止件数', '现行有效']),
        at(60, 700, '规章'),
        ...row(700, ['', '', '5']),
        at(60, 660, '行政'),
        at(60, 636, '规范性文件'),
        ...row(660, ['1', '2', '12']),
      ),
    ).toEqual(['信息内容 | 制发件数 | 废止件数 | 现行有效', '规章 |  |  | 5', '行政规范性文件 | 1 | 2 | 12'])
  })

  it('are not told where a merged cell repeats its name, or cells run together', async () => {
    const named = (...names: string[]): Text[] => [
      at(60, 700, '信息内容'),
      ...row(700, names),
      at(60, 680, '行政许可'),
      ...row(680, ['5']),
    ]
    expect(await read(...named('决定数量', '决定数量', '决定数量'))).toEqual([
      '信息内容｜决定数量｜决定数量｜决定数量',
      '行政许可｜5',
    ])
    expect(
      await read(
        at(60, 700, '信息内容'),
        ...row(700, ['制发件数', '废止件数', '现行有效']),
        at(60, 680, '规章'),
        ...row(680, ['0件0件', '', '0件']),
      ),
    ).toEqual(['信息内容｜制发件数｜废止件数｜现行有效', '规章｜0件0件｜0件'])
  })
})
