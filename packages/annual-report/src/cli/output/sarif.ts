import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Log, Result } from 'sarif'
import type { Rule } from '../../check/finding.ts'
import { type CheckedFile, isUnread, type PlacedFinding, type UnreadFile } from '../../examine/checked.ts'

/**
 * A run as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for programs that collect findings. Places are
 * lines where the format has lines; the name of the place in the report is always there as a logical location.
 */
export function toSarif(
  files: readonly (CheckedFile | UnreadFile)[],
  { rules, version, folder }: { rules: readonly Rule[]; version: string; folder: string },
): string {
  const uri = (path: string) => uriOf(path, folder)
  const unread = files.filter(isUnread)
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            fullName: '年报体检：政府信息公开工作年度报告检查',
            version,
            semanticVersion: version,
            language: 'zh-CN',
            rules: rules.map(({ id, title, severity }) => ({
              id,
              shortDescription: { text: title },
              defaultConfiguration: { level: severity },
              help: { text: `运行 nianbao rules ${id} 查看这条规则的正误示例、理由和依据。` },
            })),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uri(path) } })),
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ path, unreadable }) => ({
              level: 'error',
              message: { text: unreadable },
              locations: [{ physicalLocation: { artifactLocation: { uri: uri(path) } } }],
            })),
          },
        ],
        results: files.flatMap((file) =>
          isUnread(file) ? [] : file.findings.map((finding) => resultOf(finding, uri(file.path), rules)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(finding: PlacedFinding, uri: string, rules: readonly Rule[]): Result {
  const { rule, severity, message, place, quote, left, right, at } = finding
  const index = rules.findIndex(({ id }) => id === rule)
  // A line of a PDF counts within its page, which SARIF has no word for: only files of lines give a region.
  const line = at?.line !== undefined && at.page === undefined ? at.line : null
  return {
    ruleId: rule,
    ...(index >= 0 ? { ruleIndex: index } : {}),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...(line === null ? {} : { region: { startLine: line } }),
        },
        logicalLocations: [{ name: place.label, fullyQualifiedName: nameOf(place) }],
      },
    ],
    properties: { quote, left, right, ...(at ? { at } : {}) },
  }
}

/** The place as code names it, so that the same finding has the same name in every run. */
function nameOf({ table, row, column, section, label }: PlacedFinding['place']): string {
  const cell = [table, row, column].filter((part) => part !== undefined).join('/')
  return cell || (section === undefined ? label : `section/${section}`)
}

/** Relative to the folder the command runs in, where the file lies in it; with / between the parts, as an address. */
function uriOf(path: string, folder: string): string {
  if (path === '-') return 'stdin'
  const absolute = resolve(folder, path)
  const base = folder.endsWith(sep) ? folder : folder + sep
  const address = pathToFileURL(absolute).href
  return absolute.startsWith(base) ? address.slice(pathToFileURL(base).href.length) : address
}
