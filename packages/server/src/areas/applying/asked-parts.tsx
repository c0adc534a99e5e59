import { carriers, deliveryMethods } from '@yangguang/contract'
import { Radios, TextArea, TextField } from '../../portal/form.tsx'
import { most } from './check-form.ts'
import { itemField, MOST_ITEMS } from './fields.ts'
import { type PartProps, Section } from './section.tsx'

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
