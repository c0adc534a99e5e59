import type { Table3Counts } from '../compile/table3.ts'
import { compileTable4, type DisputeCounts } from '../compile/table4.ts'
import type { AnnualReport, Table2 } from '../report.ts'
import { aReport } from './a-report.ts'

/** A sound report of an invented body, in the words such bodies use. */
interface Sound {
  agency: string
  year?: number
  counts: Table3Counts
  disputes?: DisputeCounts
  table2?: Partial<Table2>
  preface: string
  /** The texts of the six sections. */
  texts: readonly [string, string, string, string, string, string]
}

const NONE: Table3Counts = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }

const SOUND: readonly Sound[] = [
  {
    agency: '澄岭县柳泉镇人民政府',
    counts: NONE,
    table2: {
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licensing: { decisions: 26 },
      penalties: { decisions: 4 },
      coercion: { decisions: 0 },
      fees: { amount: '0' },
    },
    preface:
      '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》的要求，现公布澄岭县柳泉镇人民政府2025年政府信息公开工作年度报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限从2025年1月1日起至2025年12月31日止。如有疑问，请与柳泉镇党政办公室联系（地址：柳泉镇兴学路18号，电话：0000-5620011）。',
    texts: [
      '2025年，柳泉镇在县委、县政府的坚强领导下，紧扣基层政务公开标准化规范化建设，围绕“三农”、村级财务、社会救助等群众关心的事项，扎实开展政府信息公开工作。\n（一）主动公开。全年在县政府门户网站发布信息86条，其中工作动态41条、通知公告22条、财政信息9条、乡村振兴14条。通过镇微信公众号“柳泉发布”推送132期。在9个行政村设置公开栏，张贴村务公开事项每月不少于1次。\n（二）依申请公开。2025年度，我镇未收到政府信息公开申请，无上年结转申请，也没有因政府信息公开引起的行政复议和行政诉讼。\n（三）政府信息管理。落实“三审三校”制度，党政办主任初审、分管领导复审、镇长终审，全年退回修改稿件7篇。\n（四）平台建设。便民服务中心设政府信息查阅点1处，配备电脑2台。\n（五）监督保障。调整领导小组，由镇长任组长。召开专题会2次，组织培训1次，35人参加。未发生责任追究情形。',
      '',
      '',
      '',
      '存在的问题：一是公开内容偏重动态类，惠农补贴等信息公开不够细；二是村级信息员更换频繁，业务不熟。\n改进措施：一是按照基层政务公开标准目录逐项对照，补齐惠农补贴、社会救助等栏目；二是建立村级信息员台账，2026年上半年完成一轮培训。',
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》规定，本年度我镇没有发出收费通知，未收取信息处理费。除此之外，无其他需要报告的事项。',
    ],
  },
  {
    agency: '岫岚市第三中心小学',
    counts: {
      newReceived: { naturalPerson: 1 },
      carriedOver: {},
      results: { granted: { naturalPerson: 1 } },
      carriedForward: {},
    },
    table2: {
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licensing: { decisions: 0 },
      penalties: { decisions: 0 },
      coercion: { decisions: 0 },
      fees: { amount: '0' },
    },
    preface:
      '本报告依照《条例》第五十条和《公共企事业单位信息公开规定制定办法》编制，数据统计时间为2025年1月1日至12月31日。',
    texts: [
      '一年来，我校坚持“公开为常态、不公开为例外”，把信息公开与依法治校、家校共育结合起来。学校成立以校长为组长、副校长为副组长、各处室负责人为成员的工作小组，办公室具体负责。全年通过学校网站发布信息210条，通过微信公众号发布198条；召开家长会12场，家长开放日4次，参加家长3600余人次。加强信息管理，发布前由处室、办公室、校长三级审核；办公室每月检查栏目，纳入处室考核。公开招生政策、学区划分、收费项目及标准、食堂食材采购、膳食公示等群众关心的内容。收到家长来信来电87件，均已答复。今年收到信息公开申请1件，为自然人通过网络提交，内容涉及学区划分，已在8个工作日内予以公开。',
      '',
      '',
      '',
      '我校信息公开工作仍有不足，主要是：公开栏目设置不尽合理，检索不便；个别信息更新滞后。今后将合并重复栏目，增加检索入口；明确各处室责任，做到当月信息当月公开。',
      '无。\n本年度未收取信息处理费。',
    ],
  },
  {
    agency: '明东市中级人民法院',
    counts: {
      newReceived: { naturalPerson: 5, legalService: 1 },
      carriedOver: {},
      results: {
        granted: { naturalPerson: 1 },
        'unavailable.notHeld': { naturalPerson: 2, legalService: 1 },
        'notProcessed.petition': { naturalPerson: 2 },
      },
      carriedForward: {},
    },
    table2: {
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licensing: { decisions: 0 },
      penalties: { decisions: 0 },
      coercion: { decisions: 0 },
      fees: { amount: '0' },
    },
    preface: '现将明东市中级人民法院2025年度政府信息公开工作年度报告公布如下。',
    texts: [
      '2025年，我院以司法公开促司法公正。全年新收各类案件12860件，审执结12415件，结收比96.54%。公开裁判文书7320份，庭审直播1420场，发布失信被执行人信息2100条。召开新闻发布会5场，发布典型案例32个。受理行政诉讼案件615件，审结598件，其中涉及政府信息公开的41件。\n依申请公开方面，收到公民、法人和其他组织提出的政府信息公开申请6件，办结6件：予以公开1件，本机关不掌握相关政府信息3件，信访举报投诉类申请2件。没有结转下年度办理的申请。\n加强信息管理，对拟公开的信息先审查后公开；维护院门户网站和诉讼服务网等平台；由监察室监督，全年组织培训2次。',
      '',
      '',
      '',
      '（一）存在问题。对申请事项与信访、诉讼事项的区分不够准确，个别答复说理不充分。\n（二）改进情况。编写答复指引，统一12类答复文书格式；对不属于政府信息的，告知申请人相应途径。',
      '我院2025年没有收取政府信息公开信息处理费。\n没有其他需要报告的事项。',
    ],
  },
  {
    agency: '云陵高新技术产业开发区管理委员会',
    counts: {
      newReceived: { naturalPerson: 18, commercial: 9, otherOrg: 1 },
      carriedOver: { naturalPerson: 2, commercial: 1 },
      results: {
        granted: { naturalPerson: 8, commercial: 6 },
        partial: { naturalPerson: 4 },
        'denied.thirdParty': { commercial: 2 },
        'unavailable.notHeld': { naturalPerson: 3, otherOrg: 1 },
        'unavailable.needsCreation': { naturalPerson: 1 },
        'other.misc': { naturalPerson: 2, commercial: 1 },
      },
      carriedForward: { naturalPerson: 2, commercial: 1 },
    },
    disputes: { review: { upheld: 2, corrected: 1 }, litigationDirect: {}, litigationAfterReview: { upheld: 1 } },
    table2: {
      normativeDocuments: { issued: 3, repealed: 1, inForce: 17 },
      licensing: { decisions: 1246 },
      penalties: { decisions: 58 },
      coercion: { decisions: 12 },
      fees: { amount: '330.25' },
    },
    preface:
      '本年度报告由云陵高新技术产业开发区管理委员会办公室编制。报告中所列数据的统计期限为2025年1月1日至2025年12月31日。报告电子版可在高新区管委会网站下载。',
    texts: [
      '2025年是“十四五”规划收官之年。高新区管委会认真贯彻落实国家和省、市关于政务公开的部署，以企业需求为导向，推进惠企政策公开。现将有关情况总结如下：\n一是主动公开提质。全区共发布信息3218条，其中管委会网站2046条、微信公众号1172条。上线“惠企政策一本通”，归集国家级政策36项、省级政策52项、市级政策71项、区级政策23项，共182项。\n二是依申请公开规范。本年新收申请28件，上年结转3件，合计31件。办结28件，其中予以公开14件、部分公开4件、不予公开2件、无法提供5件、其他处理3件；结转下年度继续办理3件。被申请行政复议3件，其中维持2件、纠正1件；经复议后提起行政诉讼1件，法院判决驳回诉讼请求。\n三是文件管理严格。本年制发行政规范性文件3件，废止1件，现行有效17件，均在网站“规范性文件库”集中展示。\n四是平台建设有力。网站全年浏览量412.6万次，同比增长18.4%。\n五是监督保障到位。全年举办培训3期，培训210人次；开展2次第三方测评，发现问题64个，已整改62个，其余2个正在整改。',
      '',
      '',
      '',
      '主要问题：（1）政策解读以文字为主，形式不够多样；（2）部分局室对申请办理期限把握不准；（3）统计口径不统一。\n整改情况：（1）制作图解、短视频等解读产品40个；（2）建立“红黄绿”三色预警台账；（3）印发统计填报说明1份。',
      '（一）收取信息处理费情况。2025年度未收取信息处理费。\n（二）年度工作要点落实情况。印发《云陵高新区2025年政务公开工作要点》，4个方面17项任务全部完成。',
    ],
  },
  {
    agency: '国家税务总局澄岭县税务局',
    counts: {
      newReceived: { naturalPerson: 3, commercial: 2 },
      carriedOver: { commercial: 1 },
      results: {
        granted: { naturalPerson: 1, commercial: 1 },
        'denied.thirdParty': { commercial: 1 },
        'unavailable.needsCreation': { naturalPerson: 1 },
        'notProcessed.reconfirm': { naturalPerson: 1 },
        'other.correctionOverdue': { commercial: 1 },
      },
      carriedForward: {},
    },
    table2: {
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licensing: { decisions: 312 },
      penalties: { decisions: 1085 },
      coercion: { decisions: 6 },
      fees: { amount: '0' },
    },
    preface:
      '根据《中华人民共和国政府信息公开条例》要求，国家税务总局澄岭县税务局（以下简称“我局”）编制2025年政府信息公开工作年度报告。本报告所列数据统计期限自2025年1月1日起至2025年12月31日止。',
    texts: [
      '2025年，我局按照总局、省局和市局部署，深入开展“便民办税春风行动”，全面推进办税公开。\n（一）主动公开方面。通过省局网站子站发布信息186条，在办税服务厅电子显示屏滚动播放政策信息620余条次；公示行政许可312件、行政处罚1085件；公告非正常户96户、欠税企业41户次。举办纳税人学堂24期，培训2180人次，政策辅导满意度99.2%。\n（二）依申请公开方面。全年受理政府信息公开申请6件（含上年结转1件），办结6件，无结转至2026年的申请。其中：予以公开2件，不予公开1件，无法提供1件，不予处理1件，其他处理1件。全年无因政府信息公开引起的行政复议、行政诉讼。\n（三）12366热线接听来电1.3万个，平均等待时长18秒，一次解决率97%。受理税费争议7件，调解7件。\n（四）政府信息管理和监督保障。动态调整主动公开基本目录，对过时信息及时清理；公开工作列入股室绩效。',
      '',
      '',
      '',
      '一是主动公开的针对性不强，行业性政策推送不够精准。二是公开人员均为兼职，稳定性不足。2026年，我局将依托标签体系开展精准推送，全年不少于12批次；同时明确1名专职人员，做到人员固定、责任固定。',
      '本年度未产生政府信息公开信息处理费，其他无需要报告的事项。',
    ],
  },
  {
    agency: '岚江省水利厅',
    counts: {
      newReceived: { naturalPerson: 96, commercial: 14, research: 3, welfare: 2, legalService: 5, otherOrg: 1 },
      carriedOver: { naturalPerson: 7, commercial: 1 },
      results: {
        granted: { naturalPerson: 38, commercial: 6, research: 3, welfare: 1 },
        partial: { naturalPerson: 9, legalService: 1 },
        'denied.stateSecret': { naturalPerson: 1 },
        'denied.safetyStability': { commercial: 2 },
        'denied.processInfo': { naturalPerson: 3 },
        'unavailable.notHeld': { naturalPerson: 31, commercial: 5, legalService: 3, welfare: 1 },
        'unavailable.unclearAfterCorrection': { naturalPerson: 2 },
        'notProcessed.repeat': { naturalPerson: 6 },
        'notProcessed.excessive': { naturalPerson: 4 },
        'other.correctionOverdue': { naturalPerson: 2 },
        'other.misc': { naturalPerson: 1, legalService: 1, otherOrg: 1 },
      },
      carriedForward: { naturalPerson: 6, commercial: 2 },
    },
    disputes: {
      review: { upheld: 9, corrected: 2, other: 1, pending: 3 },
      litigationDirect: { upheld: 4, pending: 2 },
      litigationAfterReview: { upheld: 3, other: 1 },
    },
    table2: {
      normativeDocuments: { issued: 6, repealed: 2, inForce: 41 },
      licensing: { decisions: 864 },
      penalties: { decisions: 11 },
      coercion: { decisions: 0 },
      fees: { amount: '128405.7' },
    },
    preface:
      '按照《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，岚江省水利厅编制了2025年度政府信息公开工作年度报告。本年报中使用数据的统计期限自2025年1月1日起至2025年12月31日止。',
    texts: [
      '2025年，省水利厅坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大和二十届历次全会精神，认真落实国务院办公厅、水利部和省委、省政府有关要求，围绕防汛抗旱、河湖管理、水资源节约、农村供水等重点，扎实推进政务公开。\n（一）主动公开情况。全年主动公开政府信息6540条。其中，门户网站公开4812条（含机构职能类24条、法规文件类136条、规划计划类58条、财政信息类92条、许可服务类864条、业务动态类3638条），政务微博、微信公开1728条。发布水情预警218次，召开新闻发布会7场，厅主要负责人出席2场；开展在线访谈4期。省人大代表建议63件、省政协提案41件，共104件，全部按时办复并公开96件。\n（二）依申请公开情况。全年新收政府信息公开申请121件，比上年的134件减少13件，下降9.7%；上年度结转8件。已办理答复121件，结转2026年8件。申请内容主要涉及移民安置、河道采砂、水利工程建设等。按申请人类型分，自然人96件，占79.34%；法人或其他组织25件，占20.66%。按答复结果分，予以公开48件、部分公开10件、不予公开6件、无法提供42件、不予处理10件、其他处理5件。\n收到政府信息公开行政复议15件（维持9件、纠正2件、其他结果1件、尚未审结3件），行政诉讼10件（维持7件、其他结果1件、尚未审结2件）。\n（三）政府信息管理。制发行政规范性文件6件，废止2件，现行有效41件，政策解读材料与文件同步发布率100%。\n（四）平台建设。完成门户网站适老化和无障碍改造，全年总访问量2365万人次。\n（五）监督保障。将政务公开纳入厅机关绩效考核，分值占3%。对14个设区的市水利（水务）局开展业务指导，举办全省培训班1期，参训146人。全年没有发生因政府信息公开被问责的情况。',
      '',
      '',
      '',
      '存在的主要问题：1.个别申请答复说理性不强，2件被行政复议机关纠正；2.涉企政策解读的深度不够。\n改进情况：1.建立法规、业务、公开三方会商机制，全年会商疑难申请27件；2.对重要政策采用“一图读懂”、专家访谈等方式解读，多元化解读占比由62%提高到78%，提高16个百分点。',
      '1.2025年，厅机关共发出收费通知2件，收取信息处理费860元，已全额上缴国库。\n2.无其他需要报告的事项。',
    ],
  },
  {
    agency: '槐湾县应急管理局',
    year: 2020,
    counts: {
      newReceived: { naturalPerson: 2 },
      carriedOver: {},
      results: { 'unavailable.notHeld': { naturalPerson: 1 }, granted: { naturalPerson: 1 } },
      carriedForward: {},
    },
    preface:
      '本报告根据《中华人民共和国政府信息公开条例》和《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。统计期限为2020年1月1日至2020年12月31日。',
    texts: [
      '2020年，面对新冠肺炎疫情和严峻的安全生产形势，我局及时公开应急管理信息。全年公开信息152条，同比增长21.6%（2019年为125条）。其中：行政执法信息46条、预警信息38条、动态信息68条。全年共收到依申请公开2件，均为自然人提出，均已答复，其中1件予以公开，1件因本机关不掌握相关信息无法提供。因政府信息公开引起的行政复议5件、行政诉讼3件，均依法应诉。加强信息管理，落实审核制度；完善县政府网站我局专栏和公开平台；强化监督保障，将公开工作列入考核。',
      '',
      '',
      '',
      '公开的时效性有待加强，基层应急预案公开得不够。2021年，我局将重点抓好预案、演练信息的公开，力争做到每季度至少公开一批。',
      '无其他需要报告的事项。',
    ],
  },
  {
    agency: '明州市人民政府',
    counts: {
      newReceived: { naturalPerson: 412, commercial: 63, research: 4, welfare: 2, legalService: 11, otherOrg: 8 },
      carriedOver: { naturalPerson: 26, commercial: 4 },
      results: {
        granted: { naturalPerson: 190, commercial: 30, research: 4, legalService: 4 },
        partial: { naturalPerson: 41, commercial: 8 },
        'denied.lawProhibited': { naturalPerson: 3 },
        'denied.internalAffairs': { naturalPerson: 12, commercial: 2 },
        'denied.enforcementFile': { naturalPerson: 9 },
        'unavailable.notHeld': { naturalPerson: 120, commercial: 20, legalService: 7, welfare: 2, otherOrg: 6 },
        'notProcessed.publication': { naturalPerson: 2 },
        'notProcessed.petition': { naturalPerson: 22 },
        'other.feeOverdue': { naturalPerson: 1 },
        'other.misc': { naturalPerson: 12, commercial: 3, otherOrg: 2 },
      },
      carriedForward: { naturalPerson: 26, commercial: 4 },
    },
    disputes: {
      review: { upheld: 21, corrected: 6, other: 4, pending: 2 },
      litigationDirect: { upheld: 8, corrected: 1, pending: 3 },
      litigationAfterReview: { upheld: 5, pending: 1 },
    },
    table2: {
      regulations: { issued: 1, repealed: 0, inForce: 12 },
      normativeDocuments: { issued: 38, repealed: 14, inForce: 402 },
      licensing: { decisions: 286540 },
      penalties: { decisions: 31204 },
      coercion: { decisions: 1820 },
      fees: { amount: '96521.08' },
    },
    preface:
      '本报告由明州市人民政府办公室依据《条例》规定，综合各县（市、区）人民政府及市级各部门2025年度政府信息公开工作年度报告编制而成。统计期限自2025年1月1日至2025年12月31日。',
    texts: [
      '2025年，我市坚持以人民为中心，不断提升政府工作透明度。\n（一）主动公开。全市各级行政机关通过政府网站主动公开政府信息28.6万条，其中市政府网站1.9万条。举行新闻发布会46场，其中市政府新闻办26场、部门20场。全年制定政府规章1件，制发行政规范性文件38件，废止14件。\n（二）依申请公开。全市共收到政府信息公开申请500件，上年结转30件，答复500件，结转下年度30件。申请量前三位的领域为征地拆迁（188件）、城乡规划（96件）、社会保障（54件），合计占67.6%。市政府本级收到申请82件，答复80件。\n（三）政府信息管理。对全市现行有效的402件行政规范性文件逐件标注。\n（四）平台建设。全市政府网站由31家整合为27家，政务新媒体由412个减少到365个。\n（五）监督保障。1.工作考核。政务公开占综合考核4分，对12个县（市、区）和43个市级部门考核，评出优秀等次15家。2.社会评议。委托第三方开展满意度调查，收回有效问卷3260份，满意率为95.8%。3.责任追究。全年未发生责任追究情形。',
      '',
      '',
      '',
      '存在问题：（一）个别县区公开不平衡。（二）行政复议纠正率较高，全市33件复议案件中有6件被纠正。\n改进情况：（一）对排名后3位的县区开展驻点帮扶。（二）召开疑难案件研讨会5次，编发典型案例12个。',
      '2025年，全市行政机关共收取信息处理费3件、1260元。其他需要报告的事项：（1）推进公共企事业单位信息公开，教育、供水、供气等8个领域实现公开目录全覆盖。（2）市政府门户网站获评优秀。',
    ],
  },
]

export const SOUND_REPORTS: readonly AnnualReport[] = SOUND.map(
  ({ agency, year = 2025, counts, disputes, table2, preface, texts }) => {
    const base = aReport({ agency, year, counts, preface })
    return {
      ...base,
      table2: { ...base.table2, ...table2 },
      ...(disputes ? { table4: compileTable4(disputes) } : year === 2020 ? {} : { table4: compileTable4({}) }),
      sections: base.sections.map(({ title }, index) => ({ title, text: texts[index]! })),
    }
  },
)
