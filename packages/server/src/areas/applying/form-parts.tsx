import { carriers, deliveryMethods, identityKinds } from '@yangguang/contract'
import type { ComponentChildren } from 'preact'
import { Radios, Select, TextArea, TextField, type Wrongs } from '../../portal/form.tsx'
import { most } from './check-form.ts'
import { type Filled, itemField, MOST_ITEMS } from './fields.ts'

interface PartProps {
  filled: Filled
  wrongs: Wrongs
}

/** A part of the form with its heading. */
export function Section(props: { id: string; title: string; children: ComponentChildren; note?: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.note && <p class="section-note">{props.note}</p>}
      {props.children}
    </section>
  )
}

const identityOptions = identityKinds.map((kind) => ({ value: kind, label: kind }))

/** Who asks: a person. */
export function PersonPart({ filled: { values }, wrongs }: PartProps) {
  return (
    <Section id="applicant" title="申请人">
      <TextField name="name" label="姓名" value={values.name} wrongs={wrongs} autocomplete="name" most={50} short />
      <div class="pair">
        <Select
          name="identityKind"
          label="证件名称"
          value={values.identityKind}
          wrongs={wrongs}
          options={identityOptions}
        />
        <TextField
          name="identityNumber"
          label="证件号码"
          value={values.identityNumber}
          wrongs={wrongs}
          autocomplete="off"
          most={40}
        />
      </div>
      <TextField
        name="employer"
        label="工作单位"
        value={values.employer}
        wrongs={wrongs}
        required={false}
        autocomplete="organization"
        most={100}
      />
      <ReachFields values={values} wrongs={wrongs} phone="联系电话" />
    </Section>
  )
}

/** Who asks: an organisation of any kind. */
export function OrganisationPart({ filled: { values }, wrongs }: PartProps) {
  return (
    <Section id="applicant" title="申请人">
      <TextField
        name="orgName"
        label="名称"
        hint="与登记证书上的全称一致。"
        value={values.orgName}
        wrongs={wrongs}
        autocomplete="organization"
        most={100}
      />
      <TextField
        name="creditCode"
        label="统一社会信用代码"
        hint="18 位。没有统一社会信用代码的组织，请当面或者邮寄提交申请。"
        value={values.creditCode}
        wrongs={wrongs}
        autocomplete="off"
        most={30}
        short
      />
      <div class="pair">
        <TextField
          name="legalRepresentative"
          label="法定代表人（负责人）"
          value={values.legalRepresentative}
          wrongs={wrongs}
          autocomplete="off"
          most={50}
        />
        <TextField name="contact" label="联系人" value={values.contact} wrongs={wrongs} autocomplete="name" most={50} />
      </div>
      <ReachFields values={values} wrongs={wrongs} phone="联系人电话" />
    </Section>
  )
}

function ReachFields({ values, wrongs, phone }: { values: Filled['values']; wrongs: Wrongs; phone: string }) {
  return (
    <>
      <TextField
        name="phone"
        label={phone}
        hint="用于确认收到申请、通知补正和送达。手机号码，或者带区号的固定电话。"
        value={values.phone}
        wrongs={wrongs}
        type="tel"
        autocomplete="tel"
        most={30}
        short
      />
      <TextField
        name="address"
        label="联系地址"
        hint="选择邮寄的必填。写到门牌号。"
        value={values.address}
        wrongs={wrongs}
        required={false}
        autocomplete="street-address"
        most={200}
      />
      <div class="pair">
        <TextField
          name="postcode"
          label="邮政编码"
          value={values.postcode}
          wrongs={wrongs}
          required={false}
          autocomplete="postal-code"
          most={10}
        />
        <TextField
          name="fax"
          label="传真"
          value={values.fax}
          wrongs={wrongs}
          required={false}
          type="tel"
          autocomplete="off"
          most={30}
        />
      </div>
      <TextField
        name="email"
        label="电子邮箱"
        value={values.email}
        wrongs={wrongs}
        required={false}
        type="email"
        autocomplete="email"
        most={100}
      />
    </>
  )
}

/** Who acts for the applicant, if anybody does. */
export function AgentPart({ filled: { byAgent, values }, wrongs }: PartProps) {
  if (!byAgent)
    return (
      <Section id="agent" title="代理人">
        <p>由本人（本单位）申请，没有代理人。</p>
        <p class="section-action">
          <button type="submit" class="button second small-button" name="do" value="add-agent">
            由代理人申请
          </button>
        </p>
      </Section>
    )
  return (
    <Section
      id="agent"
      title="代理人"
      note="代理人代为申请的，仍以上面的申请人为申请人。请在“附件”中上传授权委托书和双方的身份证明。"
    >
      <TextField
        name="agentName"
        label="代理人姓名"
        value={values.agentName}
        wrongs={wrongs}
        autocomplete="off"
        most={50}
        short
      />
      <div class="pair">
        <Select
          name="agentIdentityKind"
          label="证件名称"
          value={values.agentIdentityKind}
          wrongs={wrongs}
          options={identityOptions}
        />
        <TextField
          name="agentIdentityNumber"
          label="证件号码"
          value={values.agentIdentityNumber}
          wrongs={wrongs}
          autocomplete="off"
          most={40}
        />
      </div>
      <TextField
        name="agentPhone"
        label="代理人联系电话"
        value={values.agentPhone}
        wrongs={wrongs}
        type="tel"
        autocomplete="off"
        most={30}
        short
      />
      <p class="section-action">
        <button type="submit" class="button second small-button" name="do" value="drop-agent">
          改为本人申请
        </button>
      </p>
    </Section>
  )
}

export function JointPart({ filled: { values }, wrongs }: PartProps) {
  return (
    <Section id="joint" title="共同申请人">
      <TextArea
        name="jointNames"
        label="其他共同申请人的姓名或者名称"
        hint="与您一起申请同一信息的人，每行一个。答复送达给上面的申请人。"
        value={values.jointNames}
        wrongs={wrongs}
        required={false}
        rows={2}
        most={most.jointNames}
      />
    </Section>
  )
}

/** What is asked for: one block a thing, with buttons that ask for the page anew with one more or one less. */
export function ItemsPart({ filled: { items, values }, wrongs }: PartProps) {
  const asked = Array.from({ length: items }, (_, at) => at + 1)
  return (
    <Section
      id="items"
      title="要申请公开的信息"
      note="名称、文号、特征描述至少填写一项，写得越具体，找得越快。请不要写与查找信息无关的个人情况。"
    >
      {asked.map((at) => (
        <fieldset class={items > 1 ? 'item several' : 'item'} key={at}>
          <legend class={items > 1 ? '' : 'hidden'}>{items > 1 ? `第 ${at} 项` : '申请公开的信息'}</legend>
          <TextField
            name={itemField(at, 'Title')}
            label="信息名称"
            hint={at === 1 ? '例如：石桥镇 2025 年征地补偿安置方案' : undefined}
            value={values[itemField(at, 'Title')]}
            wrongs={wrongs}
            required={false}
            most={most.title}
          />
          <TextField
            name={itemField(at, 'Number')}
            label="文号"
            hint={at === 1 ? '例如：明政发〔2025〕12 号' : undefined}
            value={values[itemField(at, 'Number')]}
            wrongs={wrongs}
            required={false}
            most={most.number}
            short
          />
          <TextArea
            name={itemField(at, 'Detail')}
            label="其他特征描述"
            hint={at === 1 ? '形成的时间、涉及的地点和事项、制作的机关，以及您从哪里得知。' : undefined}
            value={values[itemField(at, 'Detail')]}
            wrongs={wrongs}
            required={false}
            rows={4}
            most={most.detail}
          />
          {items > 1 && (
            <p class="section-action">
              <button type="submit" class="button second small-button" name="do" value={`drop-item-${at}`}>
                删除第 {at} 项
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {items < MOST_ITEMS ? (
        <p class="section-action">
          <button type="submit" class="button second small-button" name="do" value="add-item">
            再增加一项
          </button>
          <span class="quiet small">不同的信息分项写，便于逐项答复。</span>
        </p>
      ) : (
        <p class="quiet">一份申请最多 {MOST_ITEMS} 项，更多的请另外提交一份。</p>
      )}
    </Section>
  )
}

const deliveryHints: Record<(typeof deliveryMethods)[number], string> = {
  邮寄: '寄到上面的联系地址。',
  电子邮件: '发送到上面的电子邮箱。',
  传真: '传到上面的传真号码。',
  自行领取: '带身份证件到受理机构领取。',
  '当场阅读、抄录': '到受理机构查阅。',
  网上查看: '在“办理查询”凭编号和查询码查看、下载。',
}

/** 条例第二十九条第三项: how the answer is wanted; 第四十三条: help for who needs it. */
export function WishesPart({ filled: { values }, wrongs }: PartProps) {
  return (
    <Section id="wishes" title="获取信息的方式">
      <Radios
        name="delivery"
        label="怎样获取"
        value={values.delivery}
        wrongs={wrongs}
        options={deliveryMethods.map((method) => ({ value: method, label: method, hint: deliveryHints[method] }))}
      />
      <Radios
        name="carrier"
        label="载体形式"
        value={values.carrier}
        wrongs={wrongs}
        options={carriers.map((carrier) => ({ value: carrier, label: carrier }))}
        across
      />
      <TextField
        name="help"
        label="需要的帮助"
        hint="阅读困难或者视听有障碍的，可以写明需要怎样的帮助，例如大字版、由工作人员读给您听（条例第四十三条）。"
        value={values.help}
        wrongs={wrongs}
        required={false}
        most={most.help}
      />
    </Section>
  )
}
