import { channelNames } from '@yangguang/contract'
import { type Channel, receiptRules } from '@yangguang/statute'
import type { PublicAgency } from './store.ts'

/** 当面提交 and 邮寄 may not be refused, whatever is ticked (国办公开办函〔2017〕19号); speaking is for those who cannot write. */
const always: readonly Channel[] = ['window', 'registeredMail', 'ordinaryMail', 'oral']
const all: readonly Channel[] = ['online', 'window', 'registeredMail', 'ordinaryMail', 'fax', 'email', 'oral']

/** Whether an agency takes applications this way: those it has opened, and those the law leaves it no choice about. */
export function takesChannel(agency: Pick<PublicAgency, 'channels' | 'fax' | 'email'>, channel: Channel): boolean {
  if (channel === 'fax' && agency.fax === '') return false
  if (channel === 'email' && agency.email === '') return false
  return always.includes(channel) || agency.channels.includes(channel)
}

/** What to do to apply this way, and what to mind. */
function howTo(agency: PublicAgency, channel: Channel) {
  const blank = <a href={`/${agency.slug}/apply/blank`}>空白申请表</a>
  switch (channel) {
    case 'online':
      return (
        <>
          在本平台<a href={`/${agency.slug}/apply`}>填写申请表</a>
          并提交，当场得到编号和查询码。本机关最迟在下一个工作日结束前与您确认收到。
        </>
      )
    case 'window':
      return (
        <>
          填写{blank}，带身份证明，在办公时间到{agency.address || '受理机构的办公地址'}提交。
        </>
      )
    case 'registeredMail':
      return (
        <>
          填写{blank}，附身份证明复印件，寄到{addressOf(agency)}
          ，信封上注明“政府信息公开申请”。请用挂号信、特快专递等需要签收的方式，收到的日期清楚可查。
        </>
      )
    case 'ordinaryMail':
      return <>同上。平信没有签收记录，请写明联系电话，本机关收到当日与您确认。</>
    case 'fax':
      return (
        <>
          填写{blank}，传真到{agency.fax}，注明“政府信息公开申请”和联系电话，并请致电{agency.phone}确认。
        </>
      )
    case 'email':
      return (
        <>
          填写{blank}，发送到{agency.email}，邮件标题注明“政府信息公开申请”，并请致电{agency.phone}确认。
        </>
      )
    case 'oral':
      return <>书面填写确有困难的，可以在办公时间当面口头提出，由工作人员代为填写，您核对后签字。</>
  }
}

const addressOf = ({ address, postcode, disclosureOffice }: PublicAgency) =>
  `${address || '受理机构的办公地址'}${disclosureOffice && `，${disclosureOffice}收`}${postcode && `，邮编${postcode}`}`

/** The ways to apply, each with its notes and the day it counts as received (条例第二十八、三十一条). */
export function Channels({ agency }: { agency: PublicAgency }) {
  const open = all.filter((channel) => takesChannel(agency, channel))
  const shut = all.filter((channel) => !open.includes(channel))
  return (
    <>
      <dl class="facts">
        {open.map((channel) => (
          <div key={channel}>
            <dt>{channelNames[channel]}</dt>
            <dd>
              {howTo(agency, channel)}
              <span class="quiet small block">
                {receiptRules[channel].basis}（{receiptRules[channel].cites}）。
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {shut.length > 0 && (
        <p class="quiet">本机关尚未开通：{shut.map((channel) => channelNames[channel]).join('、')}。</p>
      )}
    </>
  )
}
