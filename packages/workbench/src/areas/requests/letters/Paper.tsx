/** A letter as it reads on paper, in a frame of its own that runs nothing. */
export function Paper({ html, title }: { html: string; title: string }) {
  return <iframe className="yg-paper" srcDoc={html} title={`${title}（文书全文）`} sandbox="" />
}
