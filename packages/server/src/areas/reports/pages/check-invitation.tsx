/** The way to 年报体检, which takes any body's report, published here or not. */
export function CheckInvitation() {
  return (
    <p class="notice check-invitation">
      手里有一份年度报告？
      <a href="/report-check">年报体检</a>可以检查表格勾稽、正文数字、年度和用语，上传的文件不保存。
    </p>
  )
}
