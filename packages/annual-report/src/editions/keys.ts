import type { ApplicantKind, ResultRow } from '@yangguang/statute'

/** Row and column names of the report's tables: the only ones in code, storage and JSON. */

export type Table2Row =
  | 'regulations'
  | 'normativeDocuments'
  | 'licensing'
  | 'otherServices'
  | 'penalties'
  | 'coercion'
  | 'fees'
  | 'procurement'

export type Table2Column =
  | 'newlyMade'
  | 'newlyDisclosed'
  | 'totalDisclosed'
  | 'previousItems'
  | 'change'
  | 'decisions'
  | 'projects'
  | 'amount'
  | 'unit'
  | 'issued'
  | 'repealed'
  | 'inForce'

/** `other` is the single row of the 2019 form; the 2021 form has three rows in its place. */
export type Table3Row = 'newReceived' | 'carriedOver' | ResultRow | 'other' | 'total' | 'carriedForward'

export type Table3Column = ApplicantKind | 'total'

export type Table4Group = 'review' | 'litigationDirect' | 'litigationAfterReview'

export type Table4Outcome = 'upheld' | 'corrected' | 'other' | 'pending'

export type Table4Result = Table4Outcome | 'total'
