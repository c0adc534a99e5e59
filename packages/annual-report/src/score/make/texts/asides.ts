import type { Random } from '../random.ts'
import type { Facts } from './facts.ts'
import { plain, type Sentence } from './sentence.ts'

/**
 * Sound sentences with traps: figures of another year, body or matter, doubled characters that are right, telephone
 * numbers of offices, lists that are open. A check that stumbles over them cries wolf.
 */
const ASIDES: readonly ((facts: Facts) => string)[] = [
  ({ year }) => `自2019年5月15日新修订的《条例》施行以来，累计公开政府信息12.6万余条（截至${year}年底）。`,
  () => '对2018年以前制发的1200件文件逐件清理，拟继续有效的报同级司法行政部门审核。',
  () => '前三季度收到申请较少，四季度集中收到征地类申请。',
  ({ year }) => `与${year - 1}年相比，申请内容更加集中，主要涉及征地拆迁、工程招标和行政处罚。`,
  () => '所属事业单位另行收到信息公开申请3件，由其按规定自行答复。',
  () => '受理网上咨询45件、来信12件，件件有着落、事事有回音。',
  () => '承办人大代表建议28件、政协提案31件，答复函主动公开率100%。',
  () => '政府网站全年总访问量12.35万次，独立用户访问量4.1万个。',
  () => '开展自查2次，发现问题5个，已全部整改到位。',
  () => '按照省政府办公厅统一部署，参加上级组织的政务公开培训班。',
  () => '与市档案馆、图书馆合作设立查阅点，方便群众就近查阅。',
  () => '公布咨询电话0570-8016233、邮编324000、邮箱zwgk@example.gov.cn，工作时间专人接听。',
  () => '依托12345热线收集群众诉求，人人都是监督员，层层压实责任。',
  () => '方方面面的意见渐渐汇聚，的的确确推动了工作。',
  () => '落实“三审三校”，明确审核人3名，校对人若干名。',
  () => '围绕“十四五”规划、稳岗就业等4类重点信息设置专栏，其中就业类点击量最高。',
  () => '组织开放日活动3场，邀请人大代表、政协委员、群众代表等60余人次参加。',
  () => '全年召开专题会议三次，学习贯彻《条例》及配套规定。',
  ({ year }) => `${year}年6月，门户网站完成升级改版；11月，新增智能检索功能。`,
  ({ year }) => `${year + 1}年1月起，公开目录按新标准执行。`,
  () => '公开范围包括：（1）机构职能；（2）政策文件；（3）财政资金；（4）其他法定内容。',
  () => '在全区年度评估中得分92.5分，较上次提高3.2分，位列第5名。',
  () => '公开行政许可和行政处罚结果信息1800余条，做到应公开尽公开。',
  () => '办理时限由20个工作日压缩至平均12.4个工作日。',
  () => '一是抓制度，二是抓队伍，三是抓落实，公开质量稳步提高。',
]

/** Some of them, in any order. */
export function asides(random: Random, facts: Facts, most: number): Sentence[] {
  return random
    .shuffle(ASIDES)
    .slice(0, random.int(0, most))
    .map((write) => plain(write(facts)))
}
