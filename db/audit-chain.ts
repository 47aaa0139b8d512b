/** What the audit's chain is made of, as tables hold it and the chain computes it. Types alone: the computing is the server's. */

/** An event's place in the chain (mắt xích). Hashes are hexadecimal; `day` is a day in Việt Nam. */
export interface Link {
	readonly position: number
	readonly eventId: number
	readonly day: string
	readonly previous: string
	readonly hash: string
}

/** The end of a day (niêm phong ngày): `position` and `eventId` of its last link, whose hash is `head`. */
export interface Seal {
	readonly day: string
	readonly position: number
	readonly eventId: number
	readonly count: number
	readonly head: string
	readonly sealedAt: string
	/** Hash of the seal before this one. */
	readonly previous: string
	readonly hash: string
}

/** Where the chain ends. */
export interface Head {
	readonly position: number
	readonly eventId: number
	readonly hash: string
	readonly day: string | null
	/** Links of that day so far. */
	readonly count: number
	readonly sealedDay: string | null
	readonly seals: number
	readonly sealHash: string
}
