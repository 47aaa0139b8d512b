import type { Actor } from '../actor.ts'
import { tidyText, tooLong } from '../contribute/typed-text.ts'
import type { AuditEvent } from '../event.ts'
import type { FieldFault } from '../field-fault.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { itemLimits, sendingFaults, type ItemFields } from './item.ts'
import { actsWithReason, editableItemStates, itemActs, itemActsOf, nextItemState, type ItemAct, type ItemState } from './lifecycle.ts'

/** An object as a decision needs it. */
export interface Item extends ItemFields {
	readonly id: string
	readonly ownerId: string
	readonly state: ItemState
	readonly version: number
	readonly photos: number
	/** Whether its owner has sealed their name and address. */
	readonly hasOwner: boolean
}

export interface ActCommand {
	readonly act: ItemAct
	readonly version: number
	/** Why, for the acts that must say so. */
	readonly words: string
	/** For `certify` alone. */
	readonly certificateNumber: string
}

export interface ItemOutcome {
	readonly next: ItemState
	readonly words: string
	readonly certificateNumber: string | null
	readonly events: readonly AuditEvent[]
}

type Whose = Pick<Item, 'ownerId' | 'state'>

/** To everyone but its owner a draft does not exist, nor does what was taken back: nobody opens what its owner no longer asks anything for. */
export function canSeeItem(actor: Actor, item: Whose): boolean {
	return isOwn(actor, item) || (canHouse(actor, 'see-collection-desk') && item.state !== 'draft' && item.state !== 'withdrawn')
}

export function canEditItem(actor: Actor, item: Whose): boolean {
	return isOwn(actor, item) && editableItemStates.includes(item.state)
}

/** Papers of origin go while an application is written, and once it was taken back: then nobody needs them any more. */
export function canErasePaper(actor: Actor, item: Whose): boolean {
	return isOwn(actor, item) && (editableItemStates.includes(item.state) || item.state === 'withdrawn')
}

/** What this actor may do now: pages draw their buttons from it, the deed performs only what is on it. Nobody decides about an object of their own. */
export function itemActsFor(actor: Actor, item: Whose): ItemAct[] {
	const theirs: readonly ItemAct[] = isOwn(actor, item) ? itemActsOf.owner : canSeeItem(actor, item) ? itemActsOf.officer : []
	return itemActs.filter((act) => theirs.includes(act) && nextItemState(item.state, act) !== null)
}

/** Decides one act on an object. */
export function decideItem(item: Item, command: ActCommand, actor: Actor): Result<ItemOutcome> {
	if (!canSeeItem(actor, item)) return refuse({ code: 'not-found' })
	if (command.version !== item.version) return refuse({ code: 'stale-version', expected: command.version, actual: item.version })
	const next = nextItemState(item.state, command.act)
	if (next === null) return refuse({ code: 'item-state', state: item.state, act: command.act })
	if (!itemActsFor(actor, item).includes(command.act)) return refuse({ code: 'forbidden', action: command.act })
	const words = tidyText(command.words, 'several')
	const certificateNumber = command.act === 'certify' ? tidyText(command.certificateNumber, 'one') : null
	const faults = faultsOf(item, command.act, words, certificateNumber)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const said = words === '' ? {} : { words: { plain: words } }
	const events: AuditEvent[] = [{ kind: 'item-moved', itemId: item.id, from: item.state, to: next, ...said }]
	return accept({ next, words, certificateNumber, events })
}

function faultsOf(item: Item, act: ItemAct, words: string, certificateNumber: string | null): FieldFault[] {
	const faults: FieldFault[] = act === 'send' ? sendingFaults(item, item) : []
	if (actsWithReason.includes(act) && words === '') faults.push({ field: 'words', code: 'missing' })
	faults.push(...[tooLong('words', words, itemLimits.reason)].flatMap((fault) => fault ?? []))
	if (certificateNumber === null) return faults
	if (certificateNumber === '') faults.push({ field: 'certificateNumber', code: 'missing' })
	return [...faults, ...[tooLong('certificateNumber', certificateNumber, itemLimits.certificateNumber)].flatMap((fault) => fault ?? [])]
}

function isOwn({ memberId }: Actor, { ownerId }: Whose): boolean {
	return memberId !== null && memberId === ownerId
}
