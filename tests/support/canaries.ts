import { anonymous, system } from '#moderation/actor.ts'
import type { OwnerIdentity, SealedFields } from '#moderation/collection/item.ts'
import { editItem } from '#server/collection/edit-item.ts'
import { keepOwner } from '#server/collection/keep-owner.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { reportSuspicion } from '#server/collection/report-suspicion.ts'
import { sealPaper } from '#server/collection/seal-paper.ts'
import { startItem } from '#server/collection/start-item.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { jar } from '../server/collection/support.ts'
import type { AccessRuleKind, CircleKind } from '#moderation/publish/access-rule.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { keepCircle } from '#server/members/keep-circle.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { setRule, type RuleAsked } from '#server/publish/set-rule.ts'
import { takeDown } from '#server/publish/take-down.ts'
import type { TakedownDegree } from '#moderation/publish/takedown.ts'
import type { TestHouse } from './context.ts'
import { addPicture, must, screened, submitted } from './desk.ts'
import { entryOf, readyToMerge } from './merging.ts'

/** Something put into a house that the public may not see, and how it would be recognised. */
export interface Canary {
	/** What it is, as the failing test says it. */
	readonly what: string
	/** Words or figures that stand nowhere else: none may appear in any answer. */
	readonly signs: readonly string[]
	/** Files whose address may answer nothing but 404. */
	readonly files: readonly string[]
	/** Addresses at which one might look for it. */
	readonly identifier?: string
	readonly contributionId?: string
	/** An object of a private collection. */
	readonly itemId?: string
}

export interface PlantedHouse {
	/** The same things where everyone may see them: the walk must find these, or it walks past everything. */
	readonly open: Canary & { readonly identifier: string }
	readonly canaries: readonly Canary[]
}

const community = 'Ê-đê'

/**
 * Plants one of everything that is not for the public. THE list: whatever a new part keeps back gets a line in `hidden` below, and every public answer is
 * then looked through for it.
 */
export async function plantCanaries(house: TestHouse): Promise<PlantedHouse> {
	const hidden: readonly (() => Promise<Canary>)[] = [
		() => draft(house),
		() => waiting(house),
		() => keptOnly(house),
		() => unstated(house),
		() => takenBack(house, 'consent-taken-back'),
		() => takenBack(house, 'withdrawn'),
		...(['hide-file', 'hide-entry', 'community', 'remove'] as const).map((degree) => () => takenDown(house, degree)),
		...(['community', 'women', 'men', 'family', 'sacred', 'seasonal'] as const).map((kind) => () => ruled(house, kind, 'entry')),
		() => ruled(house, 'sacred', 'entry', 'Nhà cộng đồng, sáng thứ năm'),
		() => ruled(house, 'women', 'file'),
		() => ruled(house, 'seasonal', 'file'),
		() => coveredFile(house),
		() => proofOfConsent(house),
		() => exactPlace(house),
		() => contact(house),
		...(['draft', 'sent', 'shown'] as const).map((state) => () => privateObject(house, state)),
		() => suspicion(house),
	]
	const canaries: Canary[] = []
	for (const plant of hidden) canaries.push(await plant())
	return { open: await shown(house, 'open', 'mở cho mọi người'), canaries }
}

let planted = 0
const sign = (name: string): string => `zq${name.replace(/[^a-z]/g, '')}${++planted}qz`

async function shown(
	house: TestHouse,
	name: string,
	what: string,
): Promise<Canary & { identifier: string; contributionId: string; giver: Context & { memberId: string }; officer: Context }> {
	const words = { title: sign(`${name}title`), description: sign(`${name}words`), maker: sign(`${name}maker`) }
	const ready = await readyToMerge(house, { words: { ...words, heritageClass: 'phi_vat_the' }, picture: true })
	const [mediaId = ''] = ready.command.takenFiles
	const caption = sign(`${name}caption`)
	await house.client.db.updateTable('media').set({ caption }).where('id', '=', mediaId).execute()
	const choices = { names: 'take', descriptions: 'take', maker: 'take' } as const
	const { identifier } = must(await mergeContribution(ready.officer, { ...ready.command, choices }))
	await publishEntry(house.as(system), ready.contributionId)
	const { giver, officer, contributionId } = ready
	return { what, signs: [...Object.values(words), caption], files: [mediaId], identifier, contributionId, giver, officer }
}

async function draft(house: TestHouse): Promise<Canary> {
	const giver = await house.member('contributor')
	const title = sign('waiting')
	const contributionId = await submitted(giver, { title })
	await house.client.db.updateTable('contribution').set({ state: 'draft' }).where('id', '=', contributionId).execute()
	return { what: 'a draft', signs: [title], files: [await addPicture(giver, contributionId)], contributionId }
}

async function waiting(house: TestHouse): Promise<Canary> {
	const giver = await house.member('contributor')
	const words = { title: sign('screened'), shown: sign('person') }
	const contributionId = await screened(house, giver, words, { picture: true })
	return { what: 'what waits for a reviewer', signs: Object.values(words), files: await filesOf(house, contributionId), contributionId }
}

async function keptOnly(house: TestHouse): Promise<Canary> {
	const giver = await house.member('contributor')
	const words = { title: sign('kept'), licence: 'keep-only' } as const
	const contributionId = await screened(house, giver, words, { picture: true })
	await house.client.db.updateTable('contribution').set({ state: 'kept' }).where('id', '=', contributionId).execute()
	return { what: 'what is kept only', signs: [words.title], files: await filesOf(house, contributionId), contributionId }
}

/** What nobody can license waits for an officer to state its rights: the merge is refused until then. */
async function unstated(house: TestHouse): Promise<Canary> {
	const words = { title: sign('unstated'), description: sign('unstatedwords'), licence: 'rights-statement' } as const
	const { officer, contributionId, command } = await readyToMerge(house, { words, picture: true })
	const merged = await mergeContribution(officer, { ...command, choices: { names: 'take', descriptions: 'take' } })
	if (merged.ok || merged.refusal.code !== 'rights-unstated') throw new Error('merged without its rights stated')
	return { what: 'rights not stated yet', signs: [words.title, words.description], files: [...command.takenFiles], contributionId }
}

async function takenBack(house: TestHouse, how: 'consent-taken-back' | 'withdrawn'): Promise<Canary> {
	const canary = await shown(house, how.replaceAll('-', ''), `${how} after publication`)
	const { contributionId } = canary
	if (how === 'withdrawn') must(await withdrawContribution(canary.giver, { contributionId }))
	else must(await revokeConsent(canary.giver, { contributionId, purposes: ['everyone'] }))
	return canary
}

async function takenDown(house: TestHouse, degree: TakedownDegree): Promise<Canary> {
	const canary = await shown(house, degree.replaceAll('-', ''), `taken down: ${degree}`)
	const [mediaId = null] = canary.files
	const { version } = await entryOf(canary.officer, canary.identifier)
	const words = sign('officerwords')
	const command = { identifier: canary.identifier, version, reportId: null, degree, reason: 'sacred', words, isSure: true } as const
	must(await takeDown(canary.officer, { ...command, mediaId: degree === 'hide-file' ? mediaId : null }))
	return degree === 'hide-file' ? { ...canary, signs: [words, ...canary.signs.slice(-1)] } : { ...canary, signs: [words, ...canary.signs] }
}

async function ruled(house: TestHouse, kind: AccessRuleKind, on: 'entry' | 'file', ask: string | null = null): Promise<Canary> {
	const canary = await shown(house, `${kind}${on}`, `under the rule “${kind}” on the ${on}`)
	const { identifier } = canary
	const entry = await entryOf(canary.officer, identifier)
	const record = JSON.stringify({ ...entry.record, communities: [{ name: community }] })
	await house.client.db
		.updateTable('entry')
		.set({ communities: [community], record })
		.where('id', '=', entry.id)
		.execute()
	const keeper = await custodian(house)
	const rule: RuleAsked = { kind, circleId: await circleFor(keeper, kind), season: kind === 'seasonal' ? otherSeason(house) : null, ask }
	const subject = on === 'entry' ? { identifier } : { mediaId: canary.files[0] ?? '' }
	must(await setRule(keeper, { subject, community, rule }))
	return on === 'entry' ? canary : { ...canary, signs: canary.signs.slice(-1) }
}

const circles: Partial<Record<AccessRuleKind, CircleKind>> = { family: 'family', women: 'women', men: 'men', sacred: 'asked' }

async function circleFor(keeper: Context, kind: AccessRuleKind): Promise<string | null> {
	const circle = circles[kind]
	if (!circle) return null
	const name = sign('circle')
	must(await keepCircle(keeper, { act: 'open', community, kind: circle, name }))
	const row = await keeper.db.selectFrom('circle').select('id').where('name', '=', name).executeTakeFirstOrThrow()
	return row.id
}

/** A season that today is not in. */
function otherSeason(house: TestHouse) {
	const month = (house.clock.now.getUTCMonth() + 6) % 12
	const day = `${String(month + 1).padStart(2, '0')}-15`
	return { calendar: 'solar', from: day, to: day } as const
}

/** A member who keeps the rules of the community. */
export async function custodian(house: TestHouse): Promise<Context & { memberId: string }> {
	const one = await house.member('contributor')
	await house.client.db
		.insertInto('member_community')
		.values({ member_id: one.memberId, community, granted_by: one.memberId, granted_at: one.now(), is_custodian: true })
		.execute()
	return { ...one, actor: { ...one.actor, communities: [community], custodianOf: [community] } }
}

async function coveredFile(house: TestHouse): Promise<Canary> {
	const canary = await shown(house, 'covered', 'a file covered whole')
	await house.client.db
		.updateTable('media')
		.set({ masked: 'hidden' })
		.where('id', 'in', [...canary.files])
		.execute()
	await house.client.db
		.updateTable('entry_media')
		.set({ published_at: null })
		.where('media_id', 'in', [...canary.files])
		.execute()
	return { ...canary, signs: canary.signs.slice(-1) }
}

async function proofOfConsent(house: TestHouse): Promise<Canary> {
	const giver = await house.member('contributor')
	const contributionId = await screened(house, giver, {}, { picture: true })
	const files = await filesOf(house, contributionId)
	await house.client.db.updateTable('media').set({ part: 'signature' }).where('id', 'in', files).execute()
	return { what: 'a signed consent', signs: [], files, contributionId }
}

/** A grave's exact place: its figures appear nowhere. */
async function exactPlace(house: TestHouse): Promise<Canary> {
	const canary = await shown(house, 'grave', 'the exact place of a grave')
	const entry = await entryOf(canary.officer, canary.identifier)
	const point = { latitude: 12.678912, longitude: 108.034567, basis: null }
	const record = JSON.stringify({ ...entry.record, heritageClass: 'di_tich', heritageType: 'khao_co', point })
	await house.client.db.updateTable('entry').set({ record }).where('id', '=', entry.id).execute()
	return { what: canary.what, signs: ['12.6789', '108.0345'], files: [], identifier: canary.identifier }
}

/** Of an object its owner shows to everyone: who and where, how it was come by, its papers, its photographs. Of the others: everything. */
async function privateObject(house: TestHouse, state: 'draft' | 'sent' | 'shown'): Promise<Canary> {
	const owner = await house.member('collector')
	const names = { fullName: sign('owner'), address: sign('address'), phone: '0911777333' }
	const sealed = { storagePlace: sign('storage'), acquisition: sign('acquisition') }
	const [name, description] = [sign('object'), sign('objectwords')]
	const { id, photo } = await privateItem(owner, { names, sealed, name, description, isSent: state !== 'draft' })
	if (state === 'shown')
		await house.client.db.updateTable('collection_item').set({ state: 'assessed', is_shown: true }).where('id', '=', id).execute()
	const secret = [...Object.values(names), ...Object.values(sealed), description, owner.memberId]
	return { what: `a private object, ${state}`, signs: state === 'shown' ? secret : [name, ...secret], files: [photo], itemId: id }
}

async function privateItem(
	owner: Context & { memberId: string },
	given: {
		readonly names: OwnerIdentity
		readonly sealed: SealedFields
		readonly name: string
		readonly description: string
		readonly isSent: boolean
	},
): Promise<{ readonly id: string; readonly photo: string }> {
	must(await keepOwner(owner, given.names))
	const id = must(await startItem(owner))
	const photo = await addPicture(owner, must(await startContribution(owner, { kind: 'photos' })))
	const draft = { ...jar, name: given.name, description: given.description, sealed: given.sealed, mediaIds: [photo] }
	const version = must(await editItem(owner, { itemId: id, version: 1, draft }))
	must(await sealPaper(owner, { itemId: id, fileName: `${given.name}.pdf`, bytes: Buffer.from(`%PDF-1.4 ${given.sealed.acquisition}`) }))
	if (given.isSent) must(await moveItem(owner, { itemId: id, act: 'send', version, words: '', certificateNumber: '' }))
	return { id, photo }
}

async function suspicion(house: TestHouse): Promise<Canary> {
	const report = { object: sign('suspected'), words: sign('suspicion'), place: sign('seenat'), contact: sign('reporter') }
	must(await reportSuspicion(house.as(anonymous), { ...report, kind: 'dug', address: '10.0.0.9', isTrapped: false }))
	return { what: 'a report of a suspected object', signs: Object.values(report), files: [] }
}

async function contact(house: TestHouse): Promise<Canary> {
	const giver = await house.member('contributor')
	const email = `${sign('mail')}@example.vn`
	await house.client.db.insertInto('member_contact').values({ member_id: giver.memberId, email, phone: '0905999111' }).execute()
	return { what: 'how to reach a member', signs: [email, '0905999111'], files: [] }
}

async function filesOf(house: TestHouse, contributionId: string): Promise<string[]> {
	const rows = await house.client.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).execute()
	return rows.map((row) => row.id)
}
