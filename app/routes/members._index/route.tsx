import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import type { PageHandle } from '#app/root.tsx'
import { requireAdministrator } from '#app/require-administrator.ts'
import { listMembers } from '#db/read/list-members.ts'
import { MembersTable } from './members-table.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	requireAdministrator(context.actor, request)
	const { searchParams } = new URL(request.url)
	const search = searchParams.get('q') ?? ''
	const after = searchParams.get('after')
	const page = await listMembers(context.db, search, after)
	return json({ title: wordsIn(reading).t.members.list.title, search, page, isFirst: after === null })
}

export default function Members() {
	const { t } = useWords()
	const words = t.members.list
	const { search, page, isFirst } = useLoaderData<typeof loader>()
	const older = page.next === null ? null : `/members?${new URLSearchParams({ ...(search && { q: search }), after: page.next })}`
	const newer = isFirst ? null : `/members?${new URLSearchParams({ ...(search && { q: search }) })}`
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} actions={<a href="/collection/openers">{t.collection.openers.title}</a>} />
			<form role="search" className="stack">
				<Field label={words.search} name="q" type="search" defaultValue={search} />
				<div>
					<Button>{words.find}</Button>
				</div>
			</form>
			{page.members.length === 0 ? <EmptyState title={words.none}>{words.noneHint}</EmptyState> : <MembersTable members={page.members} />}
			<Pager newer={newer} older={older} words={{ newer: t.common.first, older: t.common.next }} />
		</div>
	)
}
