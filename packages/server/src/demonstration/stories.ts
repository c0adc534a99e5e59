import type { Step } from '@yangguang/contract'
import { aCitizen, anOrganisation } from './cast.ts'
import type { Answer, Teller } from './teller.ts'

/** One day of a case: `ago` working days before the demonstration was laid. */
export interface Chapter {
  ago: number
  tell: (teller: Teller) => Promise<void>
}

/** A case of the current year, chapter by chapter in order of time. */
export interface Story {
  name: string
  chapters: Chapter[]
}

const on = (ago: number, tell: (teller: Teller) => Promise<void>): Chapter => ({ ago, tell })

const searched = (
  result: 'found' | 'partlyFound' | 'notFound',
  keywords: string,
  searchedBy = '林知远',
): Omit<Extract<Step, { kind: 'searched' }>['search'], 'searchedOn'> => ({
  itemId: '1',
  system: '办公自动化系统、综合档案室目录',
  keywords,
  period: '2015年1月至今',
  searchedBy,
  result,
  note: result === 'notFound' ? '以上述关键词检索标题和全文，并查阅相应年度纸质目录，未检索到。' : '已调取原件核对。',
})

const granted: Answer = {
  outcome: 'granted',
  reason: '经检索，您申请获取的信息由本机关制作并保存，不存在不予公开的情形。',
  basis: '',
  supply: '随本告知书一并提供复印件1份。',
}
const notExist: Answer = {
  outcome: 'unavailable.notExist',
  reason: '经检索本机关办公自动化系统和综合档案室目录，没有检索到您申请获取的信息。',
  basis: '',
  supply: '',
}
const notOurs: Answer = {
  outcome: 'unavailable.notOurs',
  reason: '您申请获取的信息由区县人民政府组织实施并制作，不属于本机关负责公开。',
  basis: '',
  supply: '建议您向明州市江东区人民政府办公室提出申请，联系电话0000-8701 1010。',
}
const internal: Answer = {
  outcome: 'denied.processInfo',
  reason: '您申请获取的会议纪要系本机关在履行行政管理职能过程中形成的讨论记录，属于过程性信息。',
  basis: '',
  supply: '',
}
const partial: Answer = {
  outcome: 'partial',
  reason:
    '您申请获取的明细中含有他人姓名、身份证件号码和银行账号，公开会对第三方合法权益造成损害，对该部分不予公开；其余内容可以公开。',
  basis: '',
  supply: '随本告知书提供遮盖上述内容后的复印件1份。',
}
const alreadyPublic: Answer = {
  outcome: 'alreadyPublic',
  reason: '您申请获取的信息已经主动公开。',
  basis: '',
  supply: '可以在明州市人民政府门户网站“政府信息公开专栏—规划信息”栏目查阅、下载。',
}
const petition: Answer = {
  outcome: 'notProcessed.petition',
  reason:
    '您提交的申请内容为反映某小区物业服务问题并要求查处，属于投诉举报，不作为政府信息公开申请处理。您可以通过12345政务服务便民热线反映。',
  basis: '',
  supply: '',
}

/** From the search to the approved draft, on one day, at the city's office: two levels of approval. */
const decides = (ago: number, answer: Answer, keywords: string): Chapter[] => [
  on(ago, async (teller) => {
    await teller.searches(
      'officer',
      searched(answer.outcome === 'unavailable.notExist' ? 'notFound' : 'found', keywords),
    )
    await teller.handsIn('officer', answer)
  }),
  on(ago - 1, async (teller) => {
    await teller.step('secrecy', {
      kind: 'secrecyReviewed',
      level: 'notSecret',
      opinion: '经逐项审查，拟答复内容不涉及国家秘密、工作秘密。',
    })
    await teller.step('head', { kind: 'approved', opinion: '同意，送分管领导审核。' })
  }),
  on(ago - 2, (teller) => teller.step('leader', { kind: 'approved', opinion: '同意。' })),
]

const answers = (ago: number, answer: Answer, keywords: string, serve: 'mail' | 'direct' = 'mail'): Chapter[] => [
  ...decides(ago, answer, keywords),
  on(ago - 3, async (teller) => {
    await teller.issues('officer')
    await teller.serves('window', serve, serve === 'mail' ? '邮政挂号信XA00000000099' : '申请人本人签收')
  }),
]

const archives = (ago: number): Chapter =>
  on(ago, (teller) => teller.step('window', { kind: 'archived', volume: '', retention: '30年' }))

const online = (ago: number, seed: number, name: string, asked: string): Chapter[] => [
  on(ago, (teller) => teller.arrives('office', 'online', 'naturalPerson', aCitizen(name, seed), [asked])),
]
const confirmed = (ago: number): Chapter =>
  on(ago, async (teller) => {
    await teller.step('window', { kind: 'receiptConfirmed', how: 'phone', note: '' })
    await teller.step('window', { kind: 'register', note: '' })
    await teller.assigns('head', 'officer')
  })
const byWindow = (ago: number, seed: number, name: string, asked: string): Chapter =>
  on(ago, async (teller) => {
    await teller.arrives('office', 'window', 'naturalPerson', aCitizen(name, seed), [asked], 'window')
    await teller.step('window', { kind: 'register', note: '' })
    await teller.assigns('head', 'officer')
  })
const byCompany = (
  ago: number,
  seed: number,
  name: string,
  asked: string,
  kind: 'commercial' | 'legalService' | 'research' | 'welfare' | 'otherOrg',
): Chapter =>
  on(ago, async (teller) => {
    await teller.arrives('office', 'registeredMail', kind, anOrganisation(name, seed), [asked], 'window')
    await teller.step('window', { kind: 'register', note: '' })
    await teller.assigns('head', 'officer')
  })

/** Archived cases that give the current year's report something to count. */
const done: [ago: number, name: string, answer: Answer, asked: string][] = [
  [118, '钱书宁', granted, '海晏路道路拓宽工程的立项批复'],
  [112, '李望舒', alreadyPublic, '明州市中心城区停车收费标准调整的依据'],
  [104, '周砚秋', notExist, '明州市政府与东海远洋集团签订的合作备忘录'],
  [97, '吴青禾', partial, '明州市二〇二五年财政专项扶持资金拨付明细'],
  [91, '王若谷', granted, '明州市公共租赁住房年度分配计划'],
  [84, '冯听雨', petition, '要求查处海晏花园物业公司乱收费'],
  [76, '陈景行', notOurs, '江东区新渡口地块房屋征收补偿协议汇总表'],
  [70, '卫明澈', granted, '关于调整市区小客车停放服务收费的会议议定事项'],
]

export const stories: Story[] = [
  ...done.map(
    ([ago, name, answer, asked], at): Story => ({
      name: `已归档：${asked}`,
      chapters: [
        at % 2 === 0
          ? byWindow(ago, 30 + at, name, asked)
          : byCompany(
              ago,
              30 + at,
              at % 4 === 1 ? '明州远帆贸易有限公司' : '东海明理律师事务所',
              asked,
              at % 4 === 1 ? 'commercial' : 'legalService',
            ),
        ...answers(ago - 9, answer, asked.slice(0, 8)),
        archives(ago - 13),
      ],
    }),
  ),
  { name: '今天刚提交，待确认', chapters: online(0, 1, '赵立春', '明州市轨道交通四号线北延段规划选址意见书') },
  { name: '逾期未确认', chapters: online(4, 2, '孙晓岚', '跃龙街道幼儿园学区划分的文件和说明') },
  {
    name: '挂号信已签收，待登记',
    chapters: [
      on(1, (teller) =>
        teller.arrives(
          'office',
          'registeredMail',
          'research',
          anOrganisation('东海区域发展研究院', 3),
          ['明州市近三年行政规范性文件备案审查情况'],
          'window',
        ),
      ),
    ],
  },
  {
    name: '下一个工作日到期',
    chapters: [
      byWindow(19, 4, '郑怀远', '市政府关于促进民宿业发展的会议纪要'),
      on(12, (teller) => teller.searches('officer', searched('found', '民宿业 会议纪要'))),
    ],
  },
  { name: '已逾期', chapters: [byWindow(23, 5, '褚云帆', '明州市第三水厂扩建工程环境影响评价批复')] },
  {
    name: '征求第三方意见，暂停计时',
    chapters: [
      byCompany(9, 6, '明州海潮建设工程有限公司', '海晏路道路拓宽工程的中标单位技术方案', 'commercial'),
      on(4, async (teller) => {
        await teller.searches('officer', searched('found', '海晏路 拓宽 技术方案'))
        await teller.writes('officer', {
          kind: 'thirdPartyConsultation',
          party: {
            name: '明州云栈信息技术有限公司',
            isPerson: false,
            contact: '演示联系人',
            phone: '0000-8709 2001',
            address: '明州市江东区演示大道八十八号',
            postcode: '000000',
          },
          concern: '你单位投标文件中的技术方案和报价明细，可能涉及商业秘密。',
        })
        await teller.serves('officer', 'mail', '邮政挂号信XA00000000006')
      }),
    ],
  },
  {
    name: '待申请人补正',
    chapters: [
      ...online(7, 7, '蒋思齐', '关于拆迁的全部材料'),
      confirmed(6),
      on(3, async (teller) => {
        await teller.writes('officer', {
          kind: 'correctionNotice',
          points:
            '您申请获取“关于拆迁的全部材料”，未写明所涉地块、时间和文件名称、文号，本机关无法确定您所需的具体信息。请补充地块名称、大致时间和文件名称。',
          withinWorkingDays: 15,
          secondBecause: '',
        })
        await teller.serves('officer', 'mail', '邮政挂号信XA00000000007')
      }),
    ],
  },
  {
    name: '已延期',
    chapters: [
      byWindow(18, 8, '沈知夏', '明州市近五年储备土地出让收支明细'),
      on(5, (teller) =>
        teller.step('officer', {
          kind: 'extensionProposed',
          workingDays: 15,
          reason: '申请内容涉及多个年度、多个单位的档案，需要逐年调取核对。',
        }),
      ),
      on(4, (teller) => teller.step('head', { kind: 'extensionAgreed' })),
      on(3, async (teller) => {
        await teller.writes('officer', { kind: 'extensionNotice', reason: '' })
        await teller.serves('officer', 'mail', '邮政挂号信XA00000000008')
      }),
    ],
  },
  {
    name: '保密审查中',
    chapters: [
      byWindow(8, 9, '韩一鸣', '明州市应急物资储备库布局规划'),
      on(1, async (teller) => {
        await teller.searches('officer', searched('found', '应急物资 储备库'))
        await teller.handsIn('officer', granted)
      }),
    ],
  },
  {
    name: '待二级审核',
    chapters: [
      byWindow(10, 10, '杨采薇', '市政府二〇二六年第三次常务会议讨论民生实事项目的会议纪要'),
      ...decides(3, internal, '常务会议 民生实事').slice(0, 2),
    ],
  },
  {
    name: '审核退回，重新拟办',
    chapters: [
      byWindow(12, 11, '朱慎之', '明州市公务用车平台采购合同'),
      on(5, async (teller) => {
        await teller.searches('officer', searched('found', '公务用车 采购合同'))
        await teller.handsIn('officer', internal)
      }),
      on(4, (teller) => teller.step('secrecy', { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉密。' })),
      on(3, (teller) =>
        teller.step('head', {
          kind: 'returned',
          reason: '采购合同不是过程性信息，请区分商业秘密部分后按部分公开重新拟办。',
        }),
      ),
    ],
  },
  {
    name: '待制发',
    chapters: [byWindow(11, 12, '秦越人', '明州市政府公报二〇一八年合订本目录'), ...decides(4, granted, '公报 2018')],
  },
  {
    name: '待送达',
    chapters: [
      byWindow(13, 13, '尤小满', '明州市老旧小区加装电梯补贴政策的依据'),
      ...decides(5, alreadyPublic, '加装电梯 补贴'),
      on(1, (teller) => teller.issues('officer')),
    ],
  },
  {
    name: '待缴纳信息处理费',
    chapters: [
      byWindow(14, 14, '许闻笛', '明州市二〇二〇年至二〇二五年全部建设用地批准文件及附图'),
      on(3, async (teller) => {
        await teller.searches('officer', searched('found', '建设用地批准书'))
        await teller.writes('officer', {
          kind: 'feeNotice',
          basis: 'byPage',
          quantity: 260,
          reason: '您申请获取的信息共260页，数量明显超过合理范围。',
          payment: '凭缴款码到本市非税收入代收银行缴纳，或者通过电子税务渠道缴纳。',
        })
        await teller.serves('officer', 'mail', '邮政挂号信XA00000000014')
      }),
    ],
  },
  {
    name: '当场答复，待事后审查',
    chapters: [
      on(2, async (teller) => {
        await teller.arrives(
          'office',
          'oral',
          'naturalPerson',
          aCitizen('何清源', 15),
          ['市政府公报的免费领取地点'],
          'window',
        )
        await teller.step('window', { kind: 'register', note: '' })
        await teller.step('window', {
          kind: 'answeredOnTheSpot',
          items: [
            {
              itemId: '1',
              outcome: 'alreadyPublic',
              reason: '已经主动公开。',
              basis: '',
              supply: '市行政中心、市图书馆、市档案馆均可免费领取。',
            },
          ],
          manner: '当场口头告知并提供领取点清单',
        })
      }),
    ],
  },
  {
    name: '申请人撤回',
    chapters: [
      byWindow(15, 16, '吕梦溪', '明州市二〇二六年公务员招录计划'),
      on(11, (teller) =>
        teller.step('window', { kind: 'withdrawn', reason: '申请人已自行查到所需信息，书面撤回申请。' }),
      ),
      archives(10),
    ],
  },
  {
    name: '不予公开，复议维持，正在诉讼',
    chapters: [
      byWindow(96, 17, '施南星', '市政府专题会议关于新渡口地块收储价格的讨论记录'),
      ...answers(88, internal, '新渡口 收储'),
      archives(83),
      on(75, (teller) => teller.opensDispute('officer', 'review', '明州市人民政府', '明政复〔2026〕58号')),
      on(40, (teller) =>
        teller.concludesDispute('officer', 'upheld', '复议机关认为原决定认定事实清楚、适用依据正确，决定维持。'),
      ),
      on(30, (teller) =>
        teller.opensDispute('officer', 'litigationAfterReview', '明州市江东区人民法院', '（2026）明0201行初77号'),
      ),
    ],
  },
  {
    name: '复议纠正，重新处理',
    chapters: [
      byWindow(80, 18, '张问渠', '明州市海洋经济专项资金评审专家打分表'),
      ...answers(72, notExist, '海洋经济 评审'),
      archives(67),
      on(60, (teller) => teller.opensDispute('officer', 'review', '明州市人民政府', '明政复〔2026〕71号')),
      on(8, (teller) =>
        teller.concludesDispute(
          'officer',
          'corrected',
          '复议机关认定检索不充分，撤销原答复，责令二十个工作日内重新作出处理。',
          20,
        ),
      ),
    ],
  },
  {
    name: '江东区：拟办中',
    chapters: [
      on(6, async (teller) => {
        await teller.arrives(
          'jiangdong-office',
          'window',
          'naturalPerson',
          aCitizen('孔令仪', 19),
          ['江东区二〇二五年拆除违法建筑的处罚决定书'],
          'jd-officer',
        )
        await teller.step('jd-officer', { kind: 'register', note: '' })
      }),
    ],
  },
  {
    name: '江东区：待确认',
    chapters: [
      on(0, (teller) =>
        teller.arrives('jiangdong-office', 'online', 'naturalPerson', aCitizen('曹子衿', 20), [
          '白石街道老旧小区改造项目中标通知书',
        ]),
      ),
    ],
  },
  {
    name: '宁山县文旅体局：拟办中',
    chapters: [
      on(5, async (teller) => {
        await teller.arrives(
          'ningshan-culture',
          'window',
          'naturalPerson',
          aCitizen('严守拙', 21),
          ['宁山县文物保护单位保护范围划定文件'],
          'wh-officer',
        )
        await teller.step('wh-officer', { kind: 'register', note: '' })
      }),
    ],
  },
]
