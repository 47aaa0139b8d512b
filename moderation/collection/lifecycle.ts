/** Where the application for one object stands (tình trạng hồ sơ đăng ký hiện vật). */
export const itemStates = ['draft', 'sent', 'in-dispute', 'assessed', 'exported', 'certified', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

export const itemActs = ['send', 'withdraw', 'return', 'dispute', 'settle', 'assess', 'export', 'certify'] as const
export type ItemAct = (typeof itemActs)[number]

/**
 * THE transition table of an application: state × act → next state. What is not here cannot happen. Circular 07/2004/TT-BVHTT: an object in dispute is
 * registered only after the dispute is settled, so from `in-dispute` nothing leads on; who settles it sends the object back to be assessed afresh.
 */
export const itemLifecycle = {
	draft: { send: 'sent', withdraw: 'withdrawn' },
	sent: { return: 'draft', dispute: 'in-dispute', assess: 'assessed', withdraw: 'withdrawn' },
	'in-dispute': { settle: 'sent', withdraw: 'withdrawn' },
	assessed: { return: 'draft', dispute: 'in-dispute', export: 'exported', withdraw: 'withdrawn' },
	exported: { dispute: 'in-dispute', certify: 'certified', withdraw: 'withdrawn' },
	certified: { dispute: 'in-dispute' },
	withdrawn: {},
} as const satisfies Record<ItemState, Partial<Record<ItemAct, ItemState>>>

/** Who does what: the owner sends and takes back, the officer does the rest; neither does the other's. */
export const itemActsOf = {
	owner: ['send', 'withdraw'],
	officer: ['return', 'dispute', 'settle', 'assess', 'export', 'certify'],
} as const satisfies Record<'owner' | 'officer', readonly ItemAct[]>

/** Acts for which whoever does them must say why; the owner reads it. */
export const actsWithReason: readonly ItemAct[] = ['return', 'dispute', 'settle']

/** States in which the owner may still change what is written. */
export const editableItemStates: readonly ItemState[] = ['draft']

export function nextItemState(state: ItemState, act: ItemAct): ItemState | null {
	const ways: Partial<Record<ItemAct, ItemState>> = itemLifecycle[state]
	return ways[act] ?? null
}
