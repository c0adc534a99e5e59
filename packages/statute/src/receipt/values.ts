import type { Channel } from '../case/events.ts'
import type { Standing } from '../dated.ts'

/** What a channel's receipt day follows from, and the words for it. */
export interface ReceiptRule {
  from: 'submission' | 'signature' | 'sameDayCall' | 'bothConfirm'
  basis: string
  cites: string
  standing: Standing
}

/** 条例第三十一条. Oral applications (第二十九条第二款) and e-mail are not named there: they follow 当面提交 and 互联网渠道. */
export const receiptRules: Readonly<Record<Channel, ReceiptRule>> = {
  window: {
    from: 'submission',
    basis: '申请人当面提交，以提交之日为收到申请之日',
    cites: '条例第三十一条第一项',
    standing: 'verified',
  },
  oral: {
    from: 'submission',
    basis: '申请人当面口头提出，由政府信息公开工作机构代为填写，以提出之日为收到申请之日',
    cites: '条例第二十九条第一款、第三十一条第一项',
    standing: 'assumed',
  },
  registeredMail: {
    from: 'signature',
    basis: '申请人以邮寄方式提交，以行政机关签收之日为收到申请之日',
    cites: '条例第三十一条第二项',
    standing: 'verified',
  },
  ordinaryMail: {
    from: 'sameDayCall',
    basis: '申请人以平常信函等无需签收的邮寄方式提交，以与申请人确认之日为收到申请之日',
    cites: '条例第三十一条第二项',
    standing: 'verified',
  },
  fax: {
    from: 'bothConfirm',
    basis: '申请人通过政府信息公开工作机构的传真提交，以双方确认之日为收到申请之日',
    cites: '条例第三十一条第三项',
    standing: 'verified',
  },
  online: {
    from: 'bothConfirm',
    basis: '申请人通过互联网渠道提交，以双方确认之日为收到申请之日',
    cites: '条例第三十一条第三项',
    standing: 'verified',
  },
  email: {
    from: 'bothConfirm',
    basis: '申请人通过电子邮件（互联网渠道）提交，以双方确认之日为收到申请之日',
    cites: '条例第三十一条第三项',
    standing: 'assumed',
  },
}
