import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { mapField } from '#app/forms/collection-batch.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { typedText } from '#app/typed-text.ts'
import { batchColumns, neededColumns } from '#moderation/collection/batch-columns.ts'
import type { BatchProps } from './seen.ts'

/** Which heading is which column: asked when the headings themselves do not tell. */
export function MappingForm({ seen, answered }: BatchProps) {
	const { t } = useWords()
	const { fields, needed } = t.collection
	const words = t.collectionBatch
	const { headings, mapping, rows } = seen.content
	return (
		<form method="post" className="stack">
			<input type="hidden" name="version" value={seen.version} />
			<h2>{words.mapTitle}</h2>
			<p>{words.mapLead}</p>
			{seen.missing.length > 0 && <Notice kind="warning" title={words.missing(seen.missing.map((column) => fields[column]).join(', '))} />}
			<div className="item-list">
				{batchColumns.map((column) => (
					<Field
						key={column}
						as="select"
						name={mapField(column)}
						label={neededColumns.includes(column) ? `${fields[column]} (${needed})` : fields[column]}
						fault={faultOf(answered?.refusal, mapField(column))}
						defaultValue={typedText(answered, mapField(column), String(mapping[column] ?? ''))}
					>
						<option value="">{words.mapNone}</option>
						{headings.map((heading, index) => (
							<option key={index} value={index}>
								{words.mapColumn(columnLetter(index), heading)} {exampleOf(rows[0]?.cells[index])}
							</option>
						))}
					</Field>
				))}
			</div>
			<div className="row">
				<Button kind="primary" name="intent" value="map">
					{words.mapSave}
				</Button>
			</div>
		</form>
	)
}

/** 0 is A, 26 is AA: as a spreadsheet writes above the column. */
function columnLetter(index: number): string {
	const rest = String.fromCharCode(65 + (index % 26))
	return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}

function exampleOf(cell: string | undefined): string {
	if (!cell) return ''
	return `(${[...cell].slice(0, 24).join('')}${cell.length > 24 ? '…' : ''})`
}
