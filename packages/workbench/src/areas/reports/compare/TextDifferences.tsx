import type { Differences } from '@yangguang/contract'
import './compare.css'

/** Texts of two reports section by section: what is new underlined, what is gone struck through. */
export function TextDifferences({ sections }: { sections: Differences['sections'] }) {
  return (
    <>
      <p className="yg-faint yg-small">
        <ins className="yg-ins">加下划线</ins>的是新写的，<del className="yg-del">加删除线</del>的是去掉的。
      </p>
      {sections.map(({ place, changed, titleBefore, titleAfter, segments }, at) => (
        <section key={`${place.section} ${at}`} className="yg-text-difference">
          <h3>
            {titleAfter ?? titleBefore ?? (place.section ? place.label : '前言')}
            {!changed && <span className="yg-faint">（没有不同）</span>}
          </h3>
          {changed && (
            <div className="yg-prose">
              {segments.map(({ kind, text }, index) =>
                kind === 'added' ? (
                  <ins key={index} className="yg-ins">
                    {text}
                  </ins>
                ) : kind === 'removed' ? (
                  <del key={index} className="yg-del">
                    {text}
                  </del>
                ) : (
                  <span key={index}>{text}</span>
                ),
              )}
            </div>
          )}
        </section>
      ))}
    </>
  )
}
