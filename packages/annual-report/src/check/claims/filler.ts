/** Words that may stand between a verb and its figure without changing what is counted. */
export const FILLER =
  '(?:申请人|政府|信息|公开|依|申请|公民|法人|或者|或|和|及|以及|与|、|其他组织|自然人|社会公众|群众|提出|提交|数量|办理|答复|完毕|件数|件|各类|各种|全部|有效|书面|合计|共计|总计|总数|总量|共|的|了|到|为|有|量|各渠道|事项|案件|达|类)*'
