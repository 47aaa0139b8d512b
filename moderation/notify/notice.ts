import type { ItemState } from '../collection/lifecycle.ts'
import type { AuditEvent } from '../event.ts'
import { appealDeadline } from '../review/appeal.ts'

/** What contributors and collectors are told about (tin báo). Its sentences, for the page and the letter alike, are in server/notify/words. */
export const noticeKinds = [
	'returned',
	'approved',
	'refused',
	'verified',
	'duplicate',
	'kept',
	'published',
	'undone',
	'withdrawn',
	'appeal-received',
	'appeal-upheld',
	'appeal-reversed',
	'taken-down',
	'restored',
	'item-opened',
	'item-disputed',
	'item-returned',
	'item-assessed',
	'item-exported',
	'item-certified',
	'item-settled',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * How far the letter of a notice has come (thư báo). It is marked `sending` before a word of it is sent, and never sent again from there: one cut off in
 * between stays so until a person looks. `in-site`: there was no address, or the house sends no letters. `unclear`: given up to the other side, which never
 * said whether it took it.
 */
export const letterStates = ['waiting', 'sending', 'sent', 'in-site', 'failed', 'unclear'] as const
export type LetterState = (typeof letterStates)[number]

export interface DueNotice {
	readonly kind: NoticeKind
	/** Until when its reader may act, or is to be answered. */
	readonly dueAt: Date | null
}

/** What the owner of a contribution, or of an object of a collection, is told of an event; null: nothing. */
export function noticeOf(event: AuditEvent, at: Date): DueNotice | null {
	switch (event.kind) {
		case 'contribution-moved':
			return ofMove(event.from, event.to, at)
		case 'appeal-lodged':
			return { kind: 'appeal-received', dueAt: appealDeadline(at) }
		case 'appeal-heard':
			return { kind: event.outcome === 'reversed' ? 'appeal-reversed' : 'appeal-upheld', dueAt: null }
		case 'gift-taken-down':
			return { kind: 'taken-down', dueAt: appealDeadline(at) }
		case 'gift-restored':
			return { kind: 'restored', dueAt: null }
		case 'sealed-opened':
			return { kind: 'item-opened', dueAt: null }
		case 'item-moved':
			return ofItem(event.from, event.to)
		default:
			return null
	}
}

/** What the owner of an object did themselves they need not be told. */
function ofItem(from: ItemState, to: ItemState): DueNotice | null {
	if (from === 'in-dispute' && to === 'sent') return { kind: 'item-settled', dueAt: null }
	const kinds: { readonly [State in ItemState]?: NoticeKind } = {
		draft: 'item-returned',
		'in-dispute': 'item-disputed',
		assessed: 'item-assessed',
		exported: 'item-exported',
		certified: 'item-certified',
	}
	const kind = kinds[to]
	return kind === undefined ? null : { kind, dueAt: null }
}

type Move = Extract<AuditEvent, { kind: 'contribution-moved' }>

function ofMove(from: Move['from'], to: Move['to'], at: Date): DueNotice | null {
	switch (to) {
		case 'returned':
		case 'duplicate':
		case 'published':
		case 'withdrawn':
			return { kind: to, dueAt: null }
		case 'refused':
			return { kind: to, dueAt: appealDeadline(at) }
		case 'kept':
			// Out of the registry by the giver's own word, there is nothing to tell them of and nothing to appeal against.
			return from === 'approved' ? { kind: to, dueAt: appealDeadline(at) } : null
		case 'approved':
			return from === 'screened' ? { kind: to, dueAt: null } : null
		case 'verified':
			return { kind: from === 'approved' ? 'verified' : 'undone', dueAt: null }
		default:
			return null
	}
}
