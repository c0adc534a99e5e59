/**
 * Where there is no page to draw on, the library works out the outline of every character. Nothing is drawn here either, so
 * it is given a page that takes fonts and does nothing with them.
 */
export const NO_PAGE = { fonts: { add: () => {}, delete: () => {} } }
