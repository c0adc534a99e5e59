import { identityKinds } from '@yangguang/contract'
import { Select, TextArea, TextField, type Wrongs } from '../../portal/form.tsx'
import { most } from './check-form.ts'
import type { Filled } from './fields.ts'
import { type PartProps, Section } from './section.tsx'

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
