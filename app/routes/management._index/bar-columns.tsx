import type { FigureTable } from '#app/figure-tables.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Legend } from './legend.tsx'

const width = 480
const height = 200
const left = 36
const below = 22
/** As many names as fit under the columns. */
const mostNames = 6

/** Bars that stand, one group a row of the table, along time. */
export function BarColumns({ table: { title, columns, rows, drawn = 1 } }: { table: FigureTable }) {
	const { t } = useWords()
	const series = columns.slice(0, drawn)
	const most = Math.max(1, ...rows.flatMap(({ values }) => values.slice(0, drawn).map((value) => value ?? 0)))
	const group = (width - left) / rows.length
	const bar = Math.min(20, (group * 0.9) / series.length)
	const every = Math.ceil(rows.length / mostNames)
	return (
		<figure className="chart">
			<svg viewBox={`0 0 ${width} ${height + below}`} role="img" aria-label={t.management.chart(title)}>
				<line x1={left} y1={height} x2={width} y2={height} className="axis" />
				<text x={left - 4} y={12} textAnchor="end">
					{most}
				</text>
				<text x={left - 4} y={height} textAnchor="end">
					0
				</text>
				{rows.map(({ name, values }, row) => (
					<g key={name} transform={`translate(${left + row * group} 0)`}>
						{series.map(({ word }, at) => {
							const tall = ((values[at] ?? 0) / most) * (height - 4)
							return <rect key={word} x={at * bar} y={height - tall} width={bar} height={tall} className={`series-${at}`} />
						})}
						{row % every === 0 && (
							<text y={height + 16}>
								{name.slice(8)}/{name.slice(5, 7)}
							</text>
						)}
					</g>
				))}
			</svg>
			<Legend words={series.map(({ word }) => word)} />
		</figure>
	)
}
