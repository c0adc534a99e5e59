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
