import { Link } from 'react-router'

/** A case by its number; by its receipt number while it has none. */
export function CaseLink({ of }: { of: { id: string; number: string | null; receiptNumber: string } }) {
  return (
    <Link to={`/requests/${of.id}`} className="yg-number">
      {of.number ?? `回执 ${of.receiptNumber}`}
    </Link>
  )
}
