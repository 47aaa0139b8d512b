import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'

export function AccountGate({ isDisabled }: { isDisabled: boolean }) {
	const { t } = useWords()
	const words = t.members.one
	return (
		<form method="post" className="stack-tight">
			{!isDisabled && <p className="soft">{words.disableHint}</p>}
			<div>
				<Button kind={isDisabled ? 'secondary' : 'danger'} name="act" value={isDisabled ? 'enable' : 'disable'}>
					{isDisabled ? words.enable : words.disable}
				</Button>
			</div>
		</form>
	)
}
