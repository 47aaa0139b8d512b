import type { Rule } from './rule.ts'

export const englishRules: readonly Rule[] = [
	{
		code: 'english-insult',
		category: 'insult',
		sureness: 0.75,
		sources: [
			"(?:you|u|ur|your|you're|you are|they are|these|such a|what a|fucking|stupid|damn|bunch of|dumb|shut up|piece of)(?: [a-z']{1,9}){0,3} (?:idiots?|morons?|stupid|dick|ass|asses|cock|pussy|loser|losers|scum|trash|pigs?|dumb|dumbass|crap|cunt|retards?|savages?|monkeys?|animals|imbecile|garbage|clowns?|parasites?|vermin)",
			'(?:screw|damn|curse) (?:you|u|this|off)|go to hell|shut (?:the (?:hell|fuck) )?up|go back to the jungle|eat shit|suck (?:my|a|it)|piss off|drop dead|(?:stupid|dumb) (?:idiots?|people|site|bastards?)|dumb-?ass(?:es)?|ass-?hats?|jackass(?:es)?(?= ?(?:$|[,.!?]))|(?:idiot|moron)s?(?= ?(?:$|[,.!?]))',
		],
	},
]
