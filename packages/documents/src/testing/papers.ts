import type { Paper, Table, TableCell } from '../paper/paper.ts'

/** A letter with every part a letter has. People and bodies are invented. */
export const LETTER: Paper = {
  form: 'letter',
  issuer: '明州市人民政府办公室',
  title: '政府信息公开申请答复书',
  documentNumber: '明政办公开[2026]5号',
  addressee: '张三丰',
  blocks: [
    {
      kind: 'paragraph',
      text: '本机关于2026年7月7日收到您通过互联网渠道提出的政府信息公开申请，申请公开“石桥镇大塘村2025年度土地征收补偿安置方案及批准文件”。经审查，现答复如下：',
    },
    { kind: 'heading', level: 1, text: '一、关于土地征收补偿安置方案' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关决定予以公开，随函提供该方案（复制件）共12页。',
    },
    { kind: 'heading', level: 1, text: '二、关于批准文件' },
    { kind: 'heading', level: 2, text: '（一）检索情况' },
    {
      kind: 'paragraph',
      text: '本机关于2026年7月9日在档案管理系统、公文处理系统中以“大塘村”“土地征收”为关键词检索了2025年1月1日至2026年7月7日的文件，未检索到您申请获取的批准文件。',
    },
    { kind: 'heading', level: 2, text: '（二）处理决定' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国政府信息公开条例》第三十六条第（五）项的规定，该信息不属于本机关负责公开，建议您向明州市自然资源和规划局（地址：明州市中山路18号；电话：0574-00000000）提出申请。',
    },
    {
      kind: 'paragraph',
      text: '如不服本答复，可以在收到本答复书之日起60日内向明州市人民政府申请行政复议，或者在收到本答复书之日起6个月内向明州市海东区人民法院提起行政诉讼。',
    },
    { kind: 'attachments', names: ['大塘村2025年度土地征收补偿安置方案（复制件）', '查阅、复制政府信息须知'] },
    { kind: 'signature', name: '明州市人民政府办公室', date: '2026年7月28日', sealSpace: true },
  ],
}

/** Body rows of a table as deep and as wide as table 3 of the annual report. */
const GROUPS: [string, string[]][] = [
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  ['（四）无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
]
const figures = (first: number): TableCell[] => [first, 0, 0, 0, 0, 0, first]

/** A merged table with a three-row header, 29 rows by 10 columns. */
export const WIDE_TABLE: Table = {
  kind: 'table',
  columns: [3.2, 3.6, 13, 3, 3, 3, 3, 3, 3, 3].map((width, at) => ({ width, align: at < 3 ? 'left' : 'center' })),
  headerRows: 3,
  fontSize: 10.5,
  fitPage: true,
  rows: [
    [
      {
        text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columnSpan: 3,
        rowSpan: 3,
        align: 'left',
      },
      { text: '申请人情况', columnSpan: 7 },
    ],
    [
      { text: '自然人', rowSpan: 2 },
      { text: '法人或其他组织', columnSpan: 5 },
      { text: '总计', rowSpan: 2 },
    ],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    [{ text: '一、本年新收政府信息公开申请数量', columnSpan: 3 }, ...figures(24)],
    [{ text: '二、上年结转政府信息公开申请数量', columnSpan: 3 }, ...figures(2)],
    [
      { text: '三、本年度办理结果', rowSpan: 22, align: 'center' },
      { text: '（一）予以公开', columnSpan: 2 },
      ...figures(12),
    ],
    [{ text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', columnSpan: 2 }, ...figures(3)],
    ...GROUPS.flatMap(([group, rows]) =>
      rows.map((row, at): TableCell[] => [
        ...(at === 0 ? [{ text: group, rowSpan: rows.length, align: 'center' as const }] : []),
        row,
        ...figures(at),
      ]),
    ),
    [{ text: '（七）总计', columnSpan: 2, shaded: true }, ...figures(25)],
    [{ text: '四、结转下年度继续办理', columnSpan: 3 }, ...figures(1)],
  ],
}

/** A report with a turned page for the wide table. */
export const REPORT: Paper = {
  form: 'report',
  title: '明州市人民政府办公室2026年政府信息公开工作年度报告',
  mark: '演示',
  blocks: [
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国政府信息公开条例》第五十条的规定，编制本报告。本报告所列数据的统计期限自2026年1月1日起至2026年12月31日止。',
    },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'heading', level: 2, text: '（一）主动公开' },
    { kind: 'paragraph', text: '全年主动公开政府信息128条，其中行政规范性文件6件，政策解读12件。' },
    { kind: 'heading', level: 3, text: '1.政策文件' },
    {
      kind: 'table',
      caption: '第二十条第（一）项',
      unit: '单位：件',
      columns: [{ width: 2, align: 'left' }, { width: 1 }, { width: 1 }, { width: 1 }],
      headerRows: 1,
      rows: [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', 0, 0, 3],
        ['行政规范性文件', 6, 1, 42],
      ],
    },
    { kind: 'pageBreak', landscape: true },
    { kind: 'heading', level: 1, text: '三、收到和处理政府信息公开申请情况' },
    WIDE_TABLE,
    { kind: 'pageBreak', landscape: false },
    { kind: 'heading', level: 1, text: '五、存在的主要问题及改进情况' },
    { kind: 'paragraph', text: '公开的及时性有待提高。' },
    { kind: 'signature', name: '明州市人民政府办公室', date: '2027年1月15日', sealSpace: false },
  ],
}
