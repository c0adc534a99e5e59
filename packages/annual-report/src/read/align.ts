/** How a row of the document may be taken for a row of the form. */
export interface Match {
  /** Index of the row of the form, or -1. */
  form: number
  /** How like the labels are, from 0 to 1; 0 where the document's row has none. */
  likeness: number
}

const SKIP_FORM = -0.02
const UNLIKE = -0.35
const LIKE_ENOUGH = 0.55

/**
 * Aligns the rows of a document with the rows of a form, both in order, so that the labels are as alike as possible in
 * sum: the edit distance of two sequences, with likeness for cost. Rows on either side may stay alone. A row without a
 * label costs nothing and gains next to nothing: its neighbours decide.
 */
export function align(
  count: number,
  forms: number,
  likeness: (row: number, form: number) => number,
  hasLabel: (row: number) => boolean,
): Match[] {
  const best = Array.from({ length: count + 1 }, () => new Float64Array(forms + 1))
  // A label that is plainly another row's is not this row's, however alike the two are.
  const most = Array.from({ length: count }, (_, row) => {
    let top = 0
    for (let form = 0; form < forms; form++) top = Math.max(top, likeness(row, form))
    return top
  })
  const gain = (row: number, form: number) => {
    if (!hasLabel(row)) return 0.05
    const like = likeness(row, form)
    return like >= LIKE_ENOUGH && like >= most[row]! - 0.2 ? like : UNLIKE
  }
  for (let row = 1; row <= count; row++) {
    for (let form = 1; form <= forms; form++) {
      best[row]![form] = Math.max(
        best[row - 1]![form]!,
        best[row]![form - 1]! + SKIP_FORM,
        best[row - 1]![form - 1]! + gain(row - 1, form - 1),
      )
    }
  }
  const matches: Match[] = Array.from({ length: count }, () => ({ form: -1, likeness: 0 }))
  for (let row = count, form = forms; row > 0 && form > 0; ) {
    const here = best[row]![form]!
    if (here === best[row - 1]![form - 1]! + gain(row - 1, form - 1)) {
      matches[row - 1] = { form: form - 1, likeness: hasLabel(row - 1) ? likeness(row - 1, form - 1) : 0 }
      row--
      form--
    } else if (here === best[row - 1]![form]!) row--
    else form--
  }
  return matches
}
