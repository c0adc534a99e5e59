import { type CountedDate, chineseDate } from '@yangguang/statute'
import { movable, type Objecting } from './remedies.ts'

const dayWords = ({ date, provisional }: CountedDate) => `${chineseDate(date)}${provisional ? '（暂定）' : ''}`

/** Where to object, with the last days reckoned; the letter's own words above all. */
export function ObjectingPart({ objecting }: { objecting: Objecting }) {
  const { text, organ, court, reviewFirst, days } = objecting
  return (
    <section aria-labelledby="objecting-title">
      <h2 id="objecting-title">{days ? '对答复不服' : '逾期没有答复'}</h2>
      <p>{text}</p>
      <dl class="facts">
        <div>
          <dt>行政复议机关</dt>
          <dd>
            {organ}
            {days && <span class="block">最迟 {dayWords(days.review)}</span>}
          </dd>
        </div>
        <div>
          <dt>行政诉讼法院</dt>
          <dd>
            {court}
            {days && <span class="block">{suitWords(reviewFirst, days.suit)}</span>}
          </dd>
        </div>
      </dl>
      {days && (
        <p class="quiet small">
          日期按{chineseDate(days.from)}送达推算，当天不算，最后一天遇休息日顺延；邮寄的，从您实际收到之日起算。
          {movable(days) && '暂定的日期，在次年放假安排公布后可能顺延。'}以答复书所写为准。
        </p>
      )}
    </section>
  )
}

function suitWords(reviewFirst: Objecting['reviewFirst'], suit: CountedDate): string {
  if (reviewFirst === 'all') return '须先申请行政复议；自收到复议决定书之日起 15 日内起诉。'
  const last = `直接起诉的最迟 ${dayWords(suit)}`
  return reviewFirst === 'none' ? last : `${last}；其中不予公开的部分须先申请行政复议。`
}
