/**
 * Characters taken for each other: by sound (one input method key sequence) or by shape (one stroke, or a scanner). Only those
 * that occur in the set phrases matter. A character may stand in several groups.
 */
const GROUPS = (
  '政证整正征怔 府俯付附腐腑付 信讯倍 息悉习析熄 公工功攻供共恭宫 开幵凯并 主住注驻柱 动洞冻功 依衣伊以已 申伸审深甲由 请清情青晴靖 条调 例列厉利 ' +
  '指只纸址旨 南难男楠 目木幕日 录禄路绿 平苹评萍 台抬 建健见件键 设没社涉投 总宗 体休本 情清请晴 况矿框旷兄 改该 进近劲尽 存村 在再 主 要药耀 问间门 题提体 ' +
  '统同 计记纪级讦 期其欺斯 限现线县恨 年 度渡杜 报抱保爆 告高靠 勾钩构句 稽嵇积机籍 关官 系细糸 结节接洁 转传砖 下夏 处楚 理里李 费废弗 常长 态太泰 例列 外处 ' +
  '标镖 准淮难谁 化话划花华 规归鬼观 范犯泛饭 性姓型行 文纹 件建键伴 行形型 机几 许徐 可何克 罚法伐 强墙 制治至置质致 复付负覆夏 议义仪意谊 诉述诉 讼颂送松诵 ' +
  '事是市室 业叶 收手 集级急极 中终钟种仲 采彩 购构够狗 商伤尚 科课 研言严 构购沟够 社设 会惠 益意宜义 组祖阻租 织职只识 法发 律率侓 服福 务物误雾 国园 家加 秘密泌 密蜜秘 ' +
  '第弟 三 合和 权泉 内肉 部步 过 程成 执直职 案按 卷券 查察茬 询寻讯旬 项向相 另令 作做 申 内 容荣 信 访仿防 举 投头 重出 版板 物务 正证 当挡 由有 逾愈余 补朴外 ' +
  '予于与子 以已 分份 不布 无元 提题堤 供共拱 果裹 维为唯惟 持迟特待 纠究 尚商 未末 审申宙 起启 策册 解介 读续渎毒独 新心 媒谋煤 体休 网罔 站战 门们 户护 报 闻间问 发法 布部步 ' +
  '微徽 众从重 号好 大太 厅听 便变 民名明 服 在 线钱 访 谈淡 互护 交较 流留 意义易 见件建 征争整 求球 热 点典 回 应因硬映 切且 参叁 与于 办为 南 权 责则择 清青情 单 ' +
  '电店 子 邮由 箱相想 编遍 码玛 联连 话化画活 评平坪 追 究纠 核合该 绩迹 效校 培陪 训驯圳 估古沽 监尖坚 督都毒 检捡险 组 领岭 导到道 小 长 效 责 工公 要 实时事 施旋 方 专 ' +
  '点 领颔 域或邻 财材 预予 决绝 算 共公 资次 源原 配 置制 企 位 重 建 目 救求 助住 保 障章 就 创 医 疗 卫 育 土士 地弟 房 征 性 住往 案 代带 表 委 员圆 生 态 环还 境镜竟 食 品 药 ' +
  '场 管菅 乡 村材 振震 兴新心行 疫 控空 营赢 优忧 决 策 突 常 务 习 近进 平 时 代 特持 色 主 义意 思 想 以 人入 为维 中 群裙 社 切 身 利立 益 法 治制 透 明名 高 量 展 贯惯 彻切砌 ' +
  '落洛 部布 署暑属 定 职织只 及急极 准 有又 待等代持 升生 加 完 善擅 立力 健建键 全 一 步部歩 提题 规 优 稳隐 推堆 持迟 续绪读 扎札 实 深 入人 积及 极及级 面 同 志至 存 厅 ' +
  '权 他它她 尽近 例 常 专转 区 查 阅悦 点 交 互'
).split(/ +/)

/** A character meant and one written for it, as one number: asked for at every place of a text. */
const CONFUSABLE = new Set<number>()
for (const group of GROUPS) {
  for (const meant of group) for (const written of group) if (meant !== written) CONFUSABLE.add(pair(meant, written))
}
// 它 for 他 is a matter of style, which the list of slips has.
CONFUSABLE.delete(pair('他', '它'))

/** Whether `written` is a character people or scanners put where `meant` belongs. */
export function isConfusable(meant: string, written: string): boolean {
  return CONFUSABLE.has(pair(meant, written))
}

function pair(meant: string, written: string): number {
  return meant.charCodeAt(0) * 0x10000 + written.charCodeAt(0)
}
