/** A picture that can be looked at closely. The guarded media route decides which file each viewer gets. */
export interface ZoomPicture {
	readonly id: string
	readonly label: string
	readonly mime: string | null
	readonly width: number | null
	readonly height: number | null
}

const shownByBrowsers: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

/** Whether browsers can show the original itself; others (HEIC, TIFF) are looked at in their largest copy. */
export function showsOriginal(picture: ZoomPicture): boolean {
	return picture.mime !== null && shownByBrowsers.has(picture.mime)
}

export const largeOf = (id: string): string => `/media/${id}/large.jpg`
export const originalOf = (id: string): string => `/media/${id}/original`
