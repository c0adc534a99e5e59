import { prompt } from '../../prompts.ts'
import type { ReportAsRead } from '../../report.ts'
import type { ReportFacts } from './facts.ts'
import { list } from './words.ts'

/** 五、存在的主要问题及改进情况: what the figures themselves show; the rest only the office can know. */
export function problems(facts: ReportFacts, lastYear: ReportAsRead | null): string {
  const shown = shownByFigures(facts)
  const first =
    shown.length > 0
      ? `从本年度数据看，${shown.join('；')}。${prompt('产生上述问题的原因，以及其他主要问题')}`
      : prompt('政府信息公开工作存在的主要问题')
  const followUp = lastYear ? `针对上年度报告提出的问题，${prompt('上年度所列问题的整改落实情况')}\n` : ''
  return `${first}\n${followUp}下一步，${prompt('改进措施')}`
}

function shownByFigures({ answers, table4 }: ReportFacts): string[] {
  const late = answers ? answers.served - answers.onTime : 0
  const review = table4.review?.corrected ?? 0
  const suits = (table4.litigationDirect?.corrected ?? 0) + (table4.litigationAfterReview?.corrected ?? 0)
  const corrected = list([review > 0 && `行政复议${review}件`, suits > 0 && `行政诉讼${suits}件`])
  return [
    late > 0 && `有${late}件申请的答复超过法定期限，办理时限管理有待加强`,
    corrected !== '' && `有${corrected}的结果为纠正，答复的规范性有待提高`,
  ].filter((one) => one !== false)
}

/** 六、其他需要报告的事项: from 2021 on whether 信息处理费 was charged (国办函〔2020〕109号). */
export function otherMatters(facts: ReportFacts): string {
  if (facts.edition === '2019') return '无其他需要报告的事项。'
  return `${feeSentence(facts)}\n除上述情况外，无其他需要报告的事项。`
}

function feeSentence({ fees }: ReportFacts): string {
  if (fees === undefined) return prompt('本年度信息处理费收取情况，收取的写明件数和金额，没有收取的写明未收取')
  if (fees === null || fees.cases === 0) return '本年度未收取政府信息公开信息处理费。'
  return `本年度收取政府信息公开信息处理费${fees.cases}件，共计${fees.amountYuan}元。`
}
