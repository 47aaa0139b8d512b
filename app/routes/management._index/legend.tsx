/** Which colour is which; the same names stand over the columns of the table. */
export function Legend({ words }: { words: readonly string[] }) {
	if (words.length < 2) return null
	return (
		<ul className="legend" aria-hidden="true">
			{words.map((word, at) => (
				<li key={word}>
					<svg width="12" height="12" viewBox="0 0 12 12">
						<rect width="12" height="12" className={`series-${at}`} />
					</svg>{' '}
					{word}
				</li>
			))}
		</ul>
	)
}
