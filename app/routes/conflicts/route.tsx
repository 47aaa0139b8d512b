import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { declareConflict } from '#server/review/declare-conflict.ts'
import { endConflict } from '#server/review/end-conflict.ts'
import { listConflicts } from '#db/read/list-conflicts.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseConflict } from '#app/forms/conflict.ts'
import { textOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { ConflictForm } from './conflict-form.tsx'
import { ConflictTable } from './conflict-table.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const mayDeclare = canHouse(actor, 'declare-conflict')
	const maySeeAll = canHouse(actor, 'see-conflicts')
	if (!mayDeclare && !maySeeAll) return throwRefusal({ code: 'forbidden', action: 'declare-conflict' }, request)
	const mine = mayDeclare ? await listConflicts(db, actor.memberId) : null
	const all = maySeeAll ? await listConflicts(db, null) : null
	return json({ mine, all, title: wordsIn(reading).t.queue.conflicts.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const isEnd = form.get('intent') === 'end'
	const done = isEnd
		? await endConflict(context, { conflictId: textOf(form, 'conflict') })
		: await declareConflict(context, parseConflict(form))
	return done.ok ? redirect('/conflicts') : refusedResponse(done.refusal, form)
}

export default function Conflicts() {
	const { t } = useWords()
	const { mine, all } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const words = t.queue.conflicts
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice
				refusal={answered?.refusal}
				labels={{ kind: words.kind, relative: words.relative, heritageClass: words.heritageClass, note: words.note }}
			/>
			{mine && <ConflictForm answered={answered} />}
			{mine && <ConflictTable id="mine" title={words.mine} conflicts={mine} mayEnd />}
			{all && <ConflictTable id="all" title={words.all} conflicts={all} />}
		</div>
	)
}
