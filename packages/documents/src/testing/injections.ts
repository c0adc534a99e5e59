/** Texts that mean something to Typst, to XML, to Excel or to a shell, and must come out as they went in. */
export const INJECTIONS = [
  '#let x = 1; #x',
  '#panic("x")',
  '#include "/etc/passwd"',
  '$E = m c^2$',
  '*粗* _斜_ `代码` ```块```',
  '@引用 <标签> = 标题',
  '\\ 反斜杠 \\u{41} \\n',
  '"双引号" \'单引号\' ~ -- --- ...',
  '// 注释 /* 注释 */',
  '[内容] {代码} (圆括号)',
  '</w:t></w:r><w:r><w:t>&lt;&amp;',
  ']]> <!-- --> <?xml?>',
  '=1+1',
  '{{placeholder}} `$(id)`',
]
