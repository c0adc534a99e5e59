/** The provinces, autonomous regions and municipalities, by the full names official papers use. */
const PROVINCES: readonly string[] = [
  ...['北京', '天津', '上海', '重庆'].map((name) => `${name}市`),
  ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
    .split(' ')
    .map((name) => `${name}省`),
  ...['内蒙古', '广西壮族', '西藏', '宁夏回族', '新疆维吾尔'].map((name) => `${name}自治区`),
]

const FULL_NAMES = new RegExp(PROVINCES.join('|'), 'g')

/** The provinces a text names in full; short names are left, for 吉林, 海南 and 河北 are also a city, a prefecture and a district. */
export function provincesIn(text: string): Set<string> {
  return new Set(text.match(FULL_NAMES) ?? [])
}
