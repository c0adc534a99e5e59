/** What a folder is searched for. Old formats are among them: that they cannot be read has to be said, not passed over. */
export const EXTENSIONS: readonly string[] = ['.docx', '.doc', '.wps', '.pdf', '.html', '.htm', '.txt', '.md']
