/** What kind of body reports, as far as checks ask: who may make 规章, and who reports 考核、社会评议、责任追究. */
export type BodyKind =
  | 'stateCouncilDepartment' // 国务院部门
  | 'provincialGovernment' // 省、自治区、直辖市人民政府
  | 'cityGovernment' // 设区的市、自治州人民政府
  | 'cityGovernmentOffice' // 其办公厅（室），常以本机关名义报告政府的规章
  | 'countyGovernment' // 县（市、区）人民政府
  | 'townshipGovernment' // 乡镇人民政府、街道办事处
  | 'department' // 地方政府部门及其派出机构

/** 县级以上地方人民政府, whose reports also state 工作考核、社会评议、责任追究结果 (条例第五十条). */
export function isGovernment(kind: BodyKind): boolean {
  return kind === 'provincialGovernment' || kind === 'cityGovernment' || kind === 'countyGovernment'
}

/** Who may make 规章 (立法法第九十一条、第九十三条); an office may report those its government made. */
export function mayMakeRegulations(kind: BodyKind): 'yes' | 'itsGovernment' | 'no' {
  if (kind === 'stateCouncilDepartment' || kind === 'provincialGovernment' || kind === 'cityGovernment') return 'yes'
  return kind === 'cityGovernmentOffice' ? 'itsGovernment' : 'no'
}

/**
 * What a body is, as far as its name alone proves it; null where it does not. A city's government, its office and what
 * stands under the State Council stay undecided: a 县级市 and a 设区的市 are called alike.
 */
export function bodyKindByName(agency: string): BodyKind | null {
  const name = agency.replaceAll(/[\s　]/g, '').replaceAll(/[（(][^（()）]*[）)]/g, '')
  if (/^(?:中国|中华|国家|国务院|全国)/.test(name) && !/[省市县区州盟旗]/.test(name)) return null
  if (/(?:乡|镇|街道|民族苏木|苏木)(?:人民政府|办事处|党政办(?:公室)?)?$/.test(name) || /街道办(?:事处)?$/.test(name)) {
    return 'townshipGovernment'
  }
  if (/(?:省|自治区)人民政府$/.test(name)) return 'provincialGovernment'
  if (/(?:县|旗|自治县)人民政府$/.test(name) || isDistrict(name)) return 'countyGovernment'
  if (/(?:县|旗|区)人民政府办公(?:室|厅)$/.test(name) && !/自治区人民政府/.test(name)) return 'department'
  // 管委会 stay undecided: some of them report for a whole city or district.
  if (/人民政府|政府办|管理?委员会$|管委会$|[省市州盟]$/.test(name)) return null
  if (/(?:总局|总署|部|署)$/.test(name)) return null
  const local = /[省市县区州盟旗镇乡]/.test(name)
  return local && /(?:局|厅|委|委员会|办公室|中心|站|队|支队|大队|所|院|馆|公司|处)$/.test(name) ? 'department' : null
}

/** A district of a city; an autonomous region ends alike and is a province. */
function isDistrict(name: string): boolean {
  return /区人民政府$/.test(name) && !/自治区人民政府$/.test(name)
}

/** Whether a report speaks for a government from the county up, by what is known of the body or by its name. */
export function reportsForGovernment(agency: string | null, kind?: BodyKind): boolean {
  if (kind) return isGovernment(kind)
  return agency !== null && /(?:省|自治区|市|州|盟|县|旗|区)人民政府$/.test(agency.replaceAll(/\s/g, ''))
}
