import type { CaseView } from '@yangguang/contract'
import { useCallback, useState } from 'react'
import { useParams } from 'react-router'
import { Answer } from '../../../parts/Answer.tsx'
import { CaseDisputes } from '../../disputes/CaseDisputes.tsx'
import { OpenDispute } from '../../disputes/OpenDispute.tsx'
import { LetterDrawer } from '../letters/LetterDrawer.tsx'
import { LettersCard } from '../letters/LettersCard.tsx'
import { OrderDrawer } from '../letters/OrderDrawer.tsx'
import { StepDrawer } from '../steps/StepDrawer.tsx'
import { ApplicantCard } from './ApplicantCard.tsx'
import { OpenContext, type Opened } from './actions.ts'
import { CaseHeader } from './CaseHeader.tsx'
import { ClockCard } from './ClockCard.tsx'
import { DraftCard } from './DraftCard.tsx'
import { FilesCard } from './FilesCard.tsx'
import { ItemsCard } from './ItemsCard.tsx'
import { NextSteps } from './NextSteps.tsx'
import { ProcedureCard } from './ProcedureCard.tsx'
import { SearchesCard } from './SearchesCard.tsx'
import { Timeline } from './Timeline.tsx'
import { useCase } from './useCase.ts'
import '../tasks.css'
import './case.css'

/** The page of a case. Another case is another page: nothing opened on one stays open on the next. */
export function CasePage() {
  const { id } = useParams()
  return <OneCase key={id} id={id!} />
}

function OneCase({ id }: { id: string }) {
  const found = useCase(id)
  const [opened, setOpened] = useState<Opened>(null)
  const close = useCallback(() => setOpened(null), [])
  return (
    <div className="yg-page">
      <OpenContext.Provider value={setOpened}>
        <Answer of={found} rows={14}>
          {(view) => (
            <>
              <Whole view={view} />
              <Beside view={view} opened={opened} onClose={close} />
            </>
          )}
        </Answer>
      </OpenContext.Provider>
    </div>
  )
}

function Whole({ view }: { view: CaseView }) {
  return (
    <>
      <CaseHeader view={view} />
      <NextSteps view={view} />
      <div className="yg-case-grid">
        <div>
          <ItemsCard view={view} />
          <DraftCard view={view} />
          <ProcedureCard view={view} />
          <SearchesCard view={view} />
          <LettersCard view={view} />
          <CaseDisputes view={view} />
          <FilesCard view={view} />
          <Timeline view={view} />
        </div>
        <div>
          <ApplicantCard view={view} />
          <ClockCard view={view} />
        </div>
      </div>
    </>
  )
}

function Beside({ view, opened, onClose }: { view: CaseView; opened: Opened; onClose: () => void }) {
  switch (opened?.what) {
    case 'step':
      return <StepDrawer key={opened.kind} view={view} kind={opened.kind} preset={opened.preset} onClose={onClose} />
    case 'order':
      return <OrderDrawer key={opened.kind} view={view} kind={opened.kind} onClose={onClose} />
    case 'letter':
      return <LetterDrawer key={opened.letterId} view={view} letterId={opened.letterId} onClose={onClose} />
    case 'dispute':
      return <OpenDispute view={view} onClose={onClose} />
    default:
      return null
  }
}
