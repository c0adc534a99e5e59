import type { HolidayNotice } from '../calendar.ts'
import { arrangement2018 } from './2018.ts'
import { arrangement2019, labourDay2019 } from './2019.ts'
import { arrangement2020, springFestival2020 } from './2020.ts'
import { arrangement2021 } from './2021.ts'
import { arrangement2022 } from './2022.ts'
import { arrangement2023 } from './2023.ts'
import { arrangement2024 } from './2024.ts'
import { arrangement2025 } from './2025.ts'
import { arrangement2026 } from './2026.ts'

/**
 * The arrangements we ship, in order of issue. 2018 is there for the requests carried over into the first annual report
 * of the 2019 form. A later year is entered by an administrator when its notice appears (`readNotice`).
 */
export const publishedNotices: readonly HolidayNotice[] = [
  arrangement2018,
  arrangement2019,
  labourDay2019,
  arrangement2020,
  springFestival2020,
  arrangement2021,
  arrangement2022,
  arrangement2023,
  arrangement2024,
  arrangement2025,
  arrangement2026,
]
