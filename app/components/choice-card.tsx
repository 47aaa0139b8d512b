import type { ComponentPropsWithoutRef, ReactNode } from 'react'

export interface ChoiceCardProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'title'> {
	readonly type: 'radio' | 'checkbox'
	readonly name: string
	readonly value: string
	readonly title: ReactNode
	readonly means?: ReactNode
	readonly consequence?: ReactNode
	readonly picture?: ReactNode
}

/** One of several things to choose, with what it means and what follows from it. Put several in a `fieldset` around a `div.choices`. */
export function ChoiceCard({ title, means, consequence, picture, className, ...input }: ChoiceCardProps) {
	return (
		<label className={`choice ${className ?? ''}`.trimEnd()}>
			{picture && <span className="choice-picture">{picture}</span>}
			<input {...input} />
			<span>
				<span className="choice-title">{title}</span>
				{means && <span className="choice-means">{means}</span>}
				{consequence && <span className="choice-consequence">{consequence}</span>}
			</span>
		</label>
	)
}
