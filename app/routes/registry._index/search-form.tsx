import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import type { RegistryQuery } from '#app/forms/registry-query.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** Words and place; the filters already chosen go along. */
export function SearchForm({ query }: { query: RegistryQuery }) {
	const { registry } = useWords().t
	return (
		<form action="/registry" role="search" className="registry-search">
			<Field label={registry.searchLabel} hint={registry.searchHint} name="q" type="search" defaultValue={query.words} maxLength={200} />
			<Field label={registry.placeLabel} hint={registry.placeHint} name="place" defaultValue={query.place} maxLength={100} />
			{query.heritageClass && <input type="hidden" name="class" value={query.heritageClass} />}
			{query.rank && <input type="hidden" name="rank" value={query.rank} />}
			{query.community && <input type="hidden" name="community" value={query.community} />}
			<Button kind="primary">{registry.search}</Button>
			<a className="registry-to-filters" href="#filters">
				{registry.toFilters}
			</a>
		</form>
	)
}
