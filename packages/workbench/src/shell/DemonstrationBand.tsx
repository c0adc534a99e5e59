/** What the pages before signing in show of a demonstration, where nobody is known yet: the server marks the document of one. */
export function DemonstrationBand() {
  if (document.documentElement.dataset.demonstration === undefined) return null
  return <div className="yg-demonstration">演示系统：机构、人员和案件均为虚构</div>
}
