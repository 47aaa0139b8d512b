/** A share as percent with at most one decimal, as the form takes it. */
export const asPercent = (share: number): string => String(Math.round(share * 1000) / 10)
