/** What a folder is searched for. */
export const EXTENSIONS: readonly string[] = ['.docx', '.doc', '.wps', '.pdf', '.html', '.htm', '.txt', '.md']
