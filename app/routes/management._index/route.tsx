import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listUnitsToday } from '#db/read/list-units-today.ts'
import { setSecondLookShare } from '#server/review/give-second-look.ts'
import { seeAgreement } from '#server/review/see-agreement.ts'
import { seeFigures } from '#server/review/see-figures.ts'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { figureTables } from '#app/figure-tables.ts'
import { parseFigures, type FiguresForm } from '#app/forms/figures.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { parseShare } from '#app/forms/reviewer.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { FigureSection } from './figure-section.tsx'
import { SecondLooks } from './second-looks.tsx'
import './management.css'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { t } = wordsIn(reading)
	const asked = parseFigures(new URL(request.url).searchParams, context.now())
	const seen = await seeFigures(context, asked)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const units = (await listUnitsToday(context.db)).map((unit) => ({ id: unit.placeId, label: placeLabel(t, unit) }))
	const agreement = await seeAgreement(context, asked)
	return json({ asked, tables: figureTables(t, seen.value), units, agreement, title: t.management.title })
}

/** The share of decisions that are looked at again. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const set = await setSecondLookShare(context, { perMille: parseShare(form) })
	return set.ok ? redirect('/management#second-looks', 303) : refusedResponse(set.refusal, form)
}

export default function Management() {
	const { t } = useWords()
	const { asked, tables, units, agreement } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const search = new URLSearchParams({ from: asked.from, to: asked.to, ...(asked.placeId && { place: asked.placeId }) })
	return (
		<div className="stack">
			<PageHead
				title={t.management.title}
				lead={t.management.lead}
				actions={
					<>
						<LinkButton href={`/management/figures.csv?${search}`}>{t.management.download}</LinkButton>
						<LinkButton href="/claims">{t.queue.claims.link}</LinkButton>
						<LinkButton href="/reviewers">{t.reviewers.title}</LinkButton>
						<LinkButton href="/conflicts">{t.queue.conflicts.title}</LinkButton>
					</>
				}
			/>
			<PeriodForm asked={asked} units={units} />
			{tables.map((table) => (
				<FigureSection key={table.id} table={table} />
			))}
			<SecondLooks agreement={agreement} refused={refused} />
		</div>
	)
}

function PeriodForm({ asked, units }: { asked: FiguresForm; units: readonly { id: string; label: string }[] }) {
	const { t } = useWords()
	const words = t.management
	return (
		<form className="figures-form">
			<Field label={words.from} name="from" type="date" defaultValue={asked.from} max={asked.to} />
			<Field label={words.to} name="to" type="date" defaultValue={asked.to} />
			<Field label={words.place} name="place" as="select" defaultValue={asked.placeId ?? ''}>
				<option value="">{words.everywhere}</option>
				{units.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</Field>
			<Button kind="secondary">{words.show}</Button>
		</form>
	)
}
