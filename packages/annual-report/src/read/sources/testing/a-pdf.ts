/** A page to be written: from the lower left corner of A4, in points. */
export interface PageOf {
  texts?: { x: number; y: number; text: string; size?: number }[]
  /** Lines from one point to another. */
  lines?: [x1: number, y1: number, x2: number, y2: number][]
  /** Content operators as they are. */
  raw?: string
  /** A picture over this box. */
  picture?: { x: number; y: number; width: number; height: number }
  rotate?: number
}

/** A small PDF whose font is named, not embedded, with one of the character maps of old Chinese programs. */
export function pdf(pages: readonly PageOf[], { encrypt = '' } = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const catalog = add('')
  const tree = add('')
  const descriptor = add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  )
  const descendant = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[1 95 500 814 939 500]>>`,
  )
  const font = add(
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${descendant} 0 R]>>`,
  )
  const image = add(
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '0'),
  )
  const kids = pages.map((page) => {
    const content = add(stream('', contentOf(page)))
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Rotate ${page.rotate ?? 0}/Contents ${content} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${image} 0 R>>>>>>`,
    )
  })
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R>>`
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`

  let file = '%PDF-1.5\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<</Size ${objects.length + 1}/Root ${catalog} 0 R${encrypt}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}

/** A table of equal cells with its upper left corner at (x, y), as texts and lines. */
export function ruled(x: number, y: number, rows: readonly (readonly string[])[], width = 80, height = 20): PageOf {
  const columns = Math.max(...rows.map((row) => row.length))
  return {
    texts: rows.flatMap((row, r) =>
      row.map((text, c) => ({ x: x + c * width + 5, y: y - r * height - 14, text, size: 10 })),
    ),
    lines: [
      ...Array.from({ length: rows.length + 1 }, (_, r): [number, number, number, number] => [
        x,
        y - r * height,
        x + columns * width,
        y - r * height,
      ]),
      ...Array.from({ length: columns + 1 }, (_, c): [number, number, number, number] => [
        x + c * width,
        y,
        x + c * width,
        y - rows.length * height,
      ]),
    ],
  }
}

function contentOf({ texts = [], lines = [], raw = '', picture }: PageOf): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(({ x, y, text, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${ucs2(text)}> Tj ET`),
    picture ? `q ${picture.width} 0 0 ${picture.height} ${picture.x} ${picture.y} cm /I Do Q` : '',
    raw,
  ].join('\n')
}

function ucs2(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`
}
