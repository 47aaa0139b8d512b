/** What the registry itself knows, so that its own names are never taken for abuse. */
export interface ScreenKnowledge {
	/** Names of entries in every language and spelling (*tên hồ sơ di sản*). */
	entryNames: readonly string[]
	/** Names of places, old and new (*địa danh*). */
	placeNames: readonly string[]
	/** Full names of people on record (*tên người*). */
	personNames: readonly string[]
	/** Craft, plant and ritual terms (*từ nghề, cây cỏ, nghi lễ*), several words each. */
	terms: readonly string[]
}

export const noKnowledge: ScreenKnowledge = { entryNames: [], placeNames: [], personNames: [], terms: [] }
