import type { Head, Link, Seal } from '#db/audit-chain.ts'
import { emptyHead, linkHash, nothing, sealHash, type ChainedEvent } from './chain.ts'

/** One thing in the chain's own order; a seal stands after the last link of its day. */
export type ChainItem =
	{ readonly type: 'link'; readonly link: Link; readonly event: ChainedEvent | null } | { readonly type: 'seal'; readonly seal: Seal }

export interface ChainFault {
	readonly kind: 'altered' | 'missing' | 'inserted' | 'reordered' | 'seal' | 'unlinked'
	readonly eventId: number | null
	readonly position: number | null
	readonly day: string | null
	/** What differs, for a log: English, no personal data. */
	readonly what: string
}

/** Where the link with this hash stands among all that are checked, if anywhere. */
export type FindPosition = (hash: string) => Promise<number | undefined>

/** Goes along a chain item by item, keeping only its end: what it has passed is whole. */
export class ChainCheck {
	#head: Head
	readonly #find: FindPosition

	constructor(find: FindPosition, from: Head = emptyHead) {
		this.#find = find
		this.#head = from
	}

	/** The end of what was passed. */
	get head(): Head {
		return this.#head
	}

	/** Passes one item; the fault when it is not what must come next. */
	async pass(item: ChainItem): Promise<ChainFault | null> {
		return item.type === 'seal' ? this.#passSeal(item.seal) : this.#passLink(item.link, item.event)
	}

	/** Compares the end of what was passed with where the chain is said to end. */
	finish(end: Head): ChainFault | null {
		const head = this.#head
		const at = { eventId: end.eventId, position: end.position, day: end.day }
		if (head.position < end.position)
			return {
				kind: 'missing',
				...at,
				what: `the end of the chain: ${end.position - head.position} link(s) after position ${head.position}`,
			}
		if (head.position > end.position)
			return { ...this.#here('inserted'), what: `links after the end of the chain at position ${end.position}` }
		if (head.hash !== end.hash || head.eventId !== end.eventId)
			return { kind: 'altered', ...at, what: 'the end of the chain is said to be another' }
		if (head.seals !== end.seals || head.sealHash !== end.sealHash || head.sealedDay !== end.sealedDay)
			return { kind: 'seal', ...at, day: end.sealedDay, what: `${head.seals} seals where the end of the chain counts ${end.seals}` }
		if (head.day !== end.day || head.count !== end.count)
			return { kind: 'altered', ...at, what: 'the last day is said to have another count' }
		return null
	}

	async #passLink(link: Link, event: ChainedEvent | null): Promise<ChainFault | null> {
		const at = { eventId: link.eventId, position: link.position, day: link.day }
		const head = this.#head
		if (event === null) return { kind: 'missing', ...at, what: 'the event is gone' }
		if (event.id !== link.eventId || linkHash(event, link.day, link.previous) !== link.hash)
			return { kind: 'altered', ...at, what: 'the event, its day or its hash is not what was linked' }
		if (link.previous !== head.hash) return this.#misplaced(link)
		if (link.position !== head.position + 1) return { kind: 'altered', ...at, what: `the position should be ${head.position + 1}` }
		const isNewDay = head.day !== null && head.day !== link.day
		if (isNewDay && head.sealedDay !== head.day) return { kind: 'seal', ...at, day: head.day, what: 'the day has no seal' }
		if (head.day !== null && link.day < head.day) return { kind: 'altered', ...at, what: `a day before ${head.day}` }
		if (head.sealedDay !== null && link.day <= head.sealedDay) return { kind: 'inserted', ...at, what: 'linked into a day already sealed' }
		this.#head = { ...head, ...at, hash: link.hash, count: head.day === link.day ? head.count + 1 : 1 }
		return null
	}

	/** The link itself is whole, but does not follow what stands before it. */
	async #misplaced(link: Link): Promise<ChainFault> {
		const head = this.#head
		const before = link.previous === nothing ? 0 : await this.#find(link.previous)
		const at = { eventId: link.eventId, position: link.position, day: link.day }
		if (before === undefined) return { kind: 'missing', ...at, what: `what stood between event ${head.eventId} and event ${link.eventId}` }
		if (before < head.position)
			return { ...this.#here('inserted'), what: `event ${link.eventId} was linked to what stands at position ${before}` }
		return { kind: 'reordered', ...at, what: `what it follows stands after it, at position ${before}` }
	}

	#passSeal(seal: Seal): ChainFault | null {
		const head = this.#head
		const at = { kind: 'seal', eventId: seal.eventId, position: seal.position, day: seal.day } as const
		if (sealHash(seal) !== seal.hash) return { ...at, what: 'the seal is not what was written' }
		if (seal.previous !== head.sealHash) return { ...at, what: 'the seal does not follow the one before it' }
		const isOfHead = seal.day === head.day && seal.position === head.position && seal.eventId === head.eventId
		if (!isOfHead || seal.head !== head.hash || seal.count !== head.count) return { ...at, what: 'the seal is not of the links of its day' }
		this.#head = { ...head, sealedDay: seal.day, seals: head.seals + 1, sealHash: seal.hash }
		return null
	}

	#here(kind: 'inserted'): Omit<ChainFault, 'what'> {
		return { kind, eventId: this.#head.eventId, position: this.#head.position, day: this.#head.day }
	}
}
