/**
 * What scripts add to the application form; every page works without. Drafts stay on this device: text that has been typed is kept
 * while it is typed, offered again when the form is opened anew, and cleared when the application has been received.
 */
const PREFIX = 'yangguang-draft:'
const KEPT_DAYS = 7
/** A draft on a device others may use holds no numbers of identity papers. */
const LEFT_OUT = new Set(['identityNumber', 'agentIdentityNumber'])

const store = usableStore()
const form = document.querySelector('form[data-draft]')

clearDone()
showPrint()
guardPosting()
showAnew()
if (form && store) keepDrafts(form, PREFIX + form.dataset.draft)

/** Storage may be switched off or full: then there are no drafts, and the page says nothing of them. */
function usableStore() {
  try {
    localStorage.setItem(`${PREFIX}?`, '')
    localStorage.removeItem(`${PREFIX}?`)
    return localStorage
  } catch {
    return null
  }
}

function clearDone() {
  const done = document.querySelector('[data-draft-done]')
  if (done && store) store.removeItem(PREFIX + done.dataset.draftDone)
}

function showPrint() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

/** One press, one post; and no post into a broken line, which would end on the browser's error page. */
function guardPosting() {
  for (const posting of document.querySelectorAll('form[data-draft], form[data-once]')) {
    posting.addEventListener('submit', (event) => {
      if (!navigator.onLine) {
        event.preventDefault()
        window.alert('网络已断开，还没有发送。您填写的内容仍在本页，请在网络恢复后再试。')
        return
      }
      if (posting.dataset.sent) event.preventDefault()
      posting.dataset.sent = 'yes'
    })
    window.addEventListener('pageshow', () => delete posting.dataset.sent)
  }
}

/** Fetching a letter changes how the request stands, and the answer to it is a file: the page is asked for once more. */
function showAnew() {
  for (const fetching of document.querySelectorAll('form[data-reload]')) {
    fetching.addEventListener('submit', () => setTimeout(() => location.reload(), 2000))
  }
}

function keepDrafts(form, name) {
  const keeping = document.querySelector('[data-draft-keeping]')
  const offer = document.querySelector('[data-draft-offer]')
  const status = document.querySelector('[data-draft-status]')
  const toggle = document.querySelector('[data-draft-switch]')
  const found = readDraft(name)
  let timer

  keeping.hidden = false
  const say = (text) => {
    status.textContent = text
  }
  const save = () => {
    if (!toggle.checked) return
    store.setItem(name, JSON.stringify({ at: Date.now(), values: valuesOf(form) }))
    const now = new Date()
    say(`已在这台设备上保存草稿（${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}）。`)
  }
  const clear = () => {
    clearTimeout(timer)
    store.removeItem(name)
    offer.hidden = true
    say('草稿已清除。')
  }

  form.addEventListener('input', (event) => {
    if (event.target === toggle) return
    clearTimeout(timer)
    timer = setTimeout(save, 600)
  })
  form.addEventListener('submit', save)
  toggle.addEventListener('change', () => (toggle.checked ? save() : clear()))
  for (const button of document.querySelectorAll('[data-draft-clear]')) button.addEventListener('click', clear)

  if (!found || form.dataset.typed !== undefined) return
  if (location.hash === '#restore') {
    history.replaceState(null, '', location.pathname)
    restore(form, found.values)
    say('草稿已恢复，请补上证件号码和附件。')
    return
  }
  offer.querySelector('[data-draft-when]').textContent = ` ${new Date(found.at).toLocaleString('zh-CN')} `
  offer.hidden = false
  offer.querySelector('[data-draft-restore]').addEventListener('click', () => {
    const { items = '1', agent = '' } = found.values
    if (form.elements.items.value === items && form.elements.agent.value === agent) {
      restore(form, found.values)
      offer.hidden = true
      say('草稿已恢复，请补上证件号码和附件。')
    } else {
      // The server draws as many fields as the draft has; they are filled when the page is back.
      location.assign(
        `${location.pathname}?items=${encodeURIComponent(items)}&agent=${encodeURIComponent(agent)}#restore`,
      )
    }
  })
}

function readDraft(name) {
  try {
    const draft = JSON.parse(store.getItem(name))
    if (!draft || Date.now() - draft.at > KEPT_DAYS * 86_400_000) return null
    const typed = Object.keys(draft.values).some(
      (key) => key !== 'items' && key !== 'agent' && draft.values[key] !== '',
    )
    return typed ? draft : null
  } catch {
    return null
  }
}

function valuesOf(form) {
  const values = {}
  for (const field of form.elements) {
    const { name, type } = field
    if (!name || type === 'file' || type === 'submit' || LEFT_OUT.has(name)) continue
    if (type === 'hidden' && name !== 'items' && name !== 'agent') continue
    if (type === 'radio') {
      if (field.checked) values[name] = field.value
    } else if (type !== 'select-one' || field.selectedIndex > 0) values[name] = field.value
  }
  return values
}

function restore(form, values) {
  for (const field of form.elements) {
    const { name, type } = field
    if (!name || type === 'file' || type === 'hidden' || type === 'submit' || !(name in values)) continue
    if (type === 'radio') field.checked = field.value === values[name]
    else field.value = values[name]
  }
}
