import type { CaseView, LetterView } from '@yangguang/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Answer } from '../../../parts/Answer.tsx'
import { DownloadButton } from '../../../parts/DownloadButton.tsx'
import { isAnythingUnsent } from '../../../parts/unsent.ts'
import { useAskBeforeClosing } from '../../../parts/useAskBeforeClosing.ts'
import { useReturnFocus } from '../../../parts/useReturnFocus.ts'
import { EditSections } from './EditSections.tsx'
import { Issue } from './Issue.tsx'
import { LetterNotes } from './LetterNotes.tsx'
import { LetterStatus } from './LetterStatus.tsx'
import { Paper } from './Paper.tsx'
import { Serve } from './Serve.tsx'
import { useLetter } from './useLetters.ts'
import { VoidDraft } from './VoidDraft.tsx'
import './letters.css'

interface Props {
  view: CaseView
  letterId: string
  onClose: () => void
}

/** A letter opened beside its case: the paper itself, what it lacks, and what may be done with it. */
export function LetterDrawer({ view, letterId, onClose }: Props) {
  const letter = useLetter(letterId)
  const ask = useAskBeforeClosing()
  useReturnFocus()
  return (
    <Drawer
      open
      size="min(1240px, 100%)"
      onClose={() => ask(isAnythingUnsent(), onClose)}
      title={
        letter.data ? (
          <span className="yg-row">
            {letter.data.title}
            <LetterStatus of={letter.data} />
            <span className="yg-number yg-small">{letter.data.number}</span>
          </span>
        ) : (
          '文书'
        )
      }
      classNames={{ body: 'yg-letter-body' }}
    >
      <Answer of={letter} rows={14}>
        {(opened) => <Opened view={view} letter={opened} />}
      </Answer>
    </Drawer>
  )
}

function Opened({ view, letter }: { view: CaseView; letter: LetterView }) {
  const [editing, setEditing] = useState(false)
  return (
    <div className="yg-letter">
      {editing ? (
        <EditSections view={view} letter={letter} onDone={() => setEditing(false)} />
      ) : (
        <Paper html={letter.html} title={letter.title} />
      )}
      <aside className="yg-letter-side" aria-label="文书的办理">
        {!editing && (
          <>
            <LetterNotes letter={letter} />
            {letter.status === 'draft' && view.mayWork && <Issue view={view} letter={letter} />}
            {letter.status === 'issued' && !letter.served && view.mayWork && <Serve view={view} letter={letter} />}
          </>
        )}
        <div className="yg-row">
          {letter.may.edit === null && view.mayWork && !editing && letter.kind !== 'decision' && (
            <Button onClick={() => setEditing(true)}>修改文字</Button>
          )}
          {letter.status === 'draft' && view.mayWork && letter.kind !== 'decision' && !editing && (
            <VoidDraft view={view} letter={letter} />
          )}
        </div>
        <Downloads letter={letter} />
      </aside>
    </div>
  )
}

/** The files of a letter; the receipt to be signed and the slip for a consulted party where there are such. */
function Downloads({ letter }: { letter: LetterView }) {
  const at = `/api/letters/${letter.id}`
  return (
    <div className="yg-letter-files">
      <DownloadButton path={`${at}/word`}>Word</DownloadButton>
      <DownloadButton path={`${at}/pdf`}>PDF</DownloadButton>
      {letter.status === 'issued' && <DownloadButton path={`${at}/receipt.pdf`}>送达回证</DownloadButton>}
      {letter.kind === 'thirdPartyConsultation' && (
        <>
          <DownloadButton path={`${at}/slip.docx`}>意见回执 Word</DownloadButton>
          <DownloadButton path={`${at}/slip.pdf`}>意见回执 PDF</DownloadButton>
        </>
      )}
      {letter.fontNote && <p className="yg-faint yg-small">{letter.fontNote}</p>}
    </div>
  )
}
