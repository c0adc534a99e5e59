/**
 * 处理决定: what an office can answer about one asked item. The codes name rows of 表三 where the form has a row of its own;
 * three answers that share the row 本机关不掌握 / 予以公开 keep their own code because their letters differ.
 */
export type Outcome =
  | 'alreadyPublic' // 第三十六条第一项 → 予以公开
  | 'granted'
  | 'partial'
  | 'denied.stateSecret'
  | 'denied.lawProhibited'
  | 'denied.safetyStability'
  | 'denied.thirdParty'
  | 'denied.internalAffairs'
  | 'denied.processInfo'
  | 'denied.enforcementFile'
  | 'denied.adminQuery'
  | 'unavailable.notExist' // 经检索没有 → 本机关不掌握
  | 'unavailable.notOurs' // 不属本机关负责公开 → 本机关不掌握
  | 'unavailable.needsCreation'
  | 'unavailable.unclearAfterCorrection'
  | 'notProcessed.petition'
  | 'notProcessed.repeat'
  | 'notProcessed.publication'
  | 'notProcessed.excessive'
  | 'notProcessed.reconfirm'
  | 'other.correctionOverdue'
  | 'other.feeOverdue'
  | 'other.misc'

/** Row keys of 表三 under 三、本年度办理结果 (2021 form, without 总计). The 2019 form folds `other.*` into one row. */
export type ResultRow =
  | 'granted'
  | 'partial'
  | `denied.${'stateSecret' | 'lawProhibited' | 'safetyStability' | 'thirdParty' | 'internalAffairs' | 'processInfo' | 'enforcementFile' | 'adminQuery'}`
  | `unavailable.${'notHeld' | 'needsCreation' | 'unclearAfterCorrection'}`
  | `notProcessed.${'petition' | 'repeat' | 'publication' | 'excessive' | 'reconfirm'}`
  | `other.${'correctionOverdue' | 'feeOverdue' | 'misc'}`
