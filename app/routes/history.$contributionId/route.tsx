import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seeCase } from '#server/audit/see-case.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { WithdrawalRecord } from '#app/components/withdrawal-record.tsx'
import { findWithdrawal } from '#db/read/find-withdrawal.ts'
import { CaseTable } from './case-table.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const after = /^\d{1,15}$/.exec(new URL(request.url).searchParams.get('after') ?? '')?.[0]
	const seen = await seeCase(context, contributionId, Number(after ?? 0))
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const withdrawal = (await findWithdrawal(context.db, contributionId)) ?? null
	return json({
		contributionId,
		withdrawal,
		page: seen.value,
		isFirst: after === undefined,
		title: wordsIn(reading).t.history.title(seen.value.code),
	})
}

export default function CaseHistory() {
	const { t } = useWords()
	const { contributionId, withdrawal, page, isFirst, title } = useLoaderData<typeof loader>()
	const here = `/history/${contributionId}`
	return (
		<div className="stack">
			<PageHead
				title={title}
				lead={
					<>
						<bdi>{page.title || t.history.untitled}</bdi>. {t.history.lead}
					</>
				}
				actions={<LinkButton href={`${here}/events.jsonl`}>{t.history.download}</LinkButton>}
			/>
			{withdrawal && <WithdrawalRecord withdrawal={withdrawal} />}
			<CaseTable events={page.events} />
			<Pager
				newer={isFirst ? null : here}
				older={page.next === null ? null : `${here}?after=${page.next}`}
				words={{ newer: t.common.first, older: t.common.next }}
			/>
		</div>
	)
}
