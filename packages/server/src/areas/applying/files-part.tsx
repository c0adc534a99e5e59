import { FileField, type Wrongs } from '../../portal/form.tsx'
import { type Filled, MOST_FILES, type UploadField } from './fields.ts'
import { Section } from './section.tsx'
import type { KeptUpload } from './store.ts'

/** 312 KB, 4.2 MB */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

interface FilesProps {
  filled: Filled
  wrongs: Wrongs
  uploads: readonly KeptUpload[]
}

/** The files of an application; those that have come stay with the form until it is submitted. */
export function FilesPart({ filled, wrongs, uploads }: FilesProps) {
  const field = (name: UploadField, label: string, hint: string, required: boolean) => (
    <div>
      <FileField name={name} label={label} hint={hint} wrongs={wrongs} required={required} multiple />
      <Kept uploads={uploads.filter((one) => one.field === name)} />
    </div>
  )
  return (
    <Section
      id="files"
      title="附件"
      note={`可以上传 PDF、Word、Excel、WPS 文件和 JPG、PNG 图片，单个不超过 20 MB，最多 ${MOST_FILES} 个。手机可以直接拍照上传。`}
    >
      {field(
        'identityFile',
        '申请人身份证明',
        `${filled.kind === 'naturalPerson' ? '身份证等证件' : '营业执照、登记证书等'}的照片或者扫描件。${
          filled.byAgent ? '' : '没有上传的，工作人员会在确认申请时与您核对。'
        }`,
        filled.byAgent,
      )}
      {filled.byAgent && field('authorisationFile', '授权委托书', '写明委托事项和权限，由委托人签名或者盖章。', true)}
      {filled.byAgent && field('agentIdentityFile', '代理人身份证明', '代理人证件的照片或者扫描件。', true)}
      {field('attachmentFile', '其他附件', '有助于查找信息的材料，例如相关文件的照片、位置图。', false)}
      <p class="section-action">
        <button type="submit" class="button second small-button" name="do" value="keep">
          上传所选文件
        </button>
        <span class="quiet small">也可以不点，直接进入下一步，文件会一并上传。</span>
      </p>
    </Section>
  )
}

/** The files that have come and wait with the form, each with a button to take it out. */
export function Kept({ uploads }: { uploads: readonly KeptUpload[] }) {
  if (uploads.length === 0) return null
  return (
    <ul class="kept">
      {uploads.map((one) => (
        <li key={one.id}>
          <span class="kept-name">{one.name}</span>
          <span class="quiet small">{sizeWords(one.size)}</span>
          <button type="submit" class="link-button" name="do" value={`drop-file-${one.id}`}>
            移除<span class="hidden">{one.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
