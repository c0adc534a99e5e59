/**
 * What scripts add to 年报体检; the page works without. Files dropped anywhere on a field's box are taken, those chosen are
 * listed with what would be refused, and while the server reads it is said so.
 */
const MOST = 20 * 1024 * 1024
const OTHER = /\.(rtf|odt|ofd|mht|mhtml)$/i

const checking = document.querySelector('form[data-report-check]')
for (const box of document.querySelectorAll('[data-drop]')) takeDrops(box)
if (checking) showBusy(checking)

function takeDrops(box) {
  const input = box.querySelector('input[type=file]')
  const list = document.createElement('ul')
  list.className = 'chosen'
  list.setAttribute('aria-live', 'polite')
  box.append(list)
  const show = () => list.replaceChildren(...[...input.files].map(lineOf))
  input.addEventListener('change', show)
  window.addEventListener('pageshow', show)
  box.addEventListener('dragover', (event) => {
    event.preventDefault()
    box.classList.add('over')
  })
  box.addEventListener('dragleave', () => box.classList.remove('over'))
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    box.classList.remove('over')
    if (event.dataTransfer.files.length === 0) return
    input.files = input.multiple ? event.dataTransfer.files : first(event.dataTransfer.files)
    show()
  })
}

/** A field for one file takes the first of those dropped. */
function first(files) {
  const one = new DataTransfer()
  one.items.add(files[0])
  return one.files
}

function lineOf(file) {
  const line = document.createElement('li')
  const name = document.createElement('span')
  name.textContent = file.name
  const size = document.createElement('span')
  size.className = 'quiet small'
  size.textContent = sizeOf(file.size)
  line.append(name, size)
  const problem = problemOf(file)
  if (problem) {
    const wrong = document.createElement('span')
    wrong.className = 'wrong'
    wrong.textContent = problem
    line.append(wrong)
  }
  return line
}

function problemOf({ name, size }) {
  if (size === 0) return '文件是空的。'
  if (size > MOST) return '超过 20 MB，不能检查；请去掉图片和附件，只保留年度报告。'
  return OTHER.test(name) ? '这种格式不能直接读取；请打开后另存为 .docx 再试。' : ''
}

function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function showBusy(posting) {
  const busy = document.createElement('p')
  busy.className = 'check-busy'
  busy.setAttribute('role', 'status')
  posting.querySelector('.actions').after(busy)
  posting.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    const bar = document.createElement('progress')
    bar.setAttribute('aria-hidden', 'true')
    busy.replaceChildren(bar, '正在上传、读取并检查，请稍候……')
  })
  // Back from the result: the page stands as it was left.
  window.addEventListener('pageshow', () => busy.replaceChildren())
}
