export const rankWeights = { name: 1, text: 0.5, denied: -1, kind: 1, concept: 0.6, place: 1, distance: 1, class: 1, year: 1, number: 1, decision: 1, community: 1, component: 1 }
export const verdictWeights = { bias: 1, score: 0.2, margin: 0.2, coverage: 2, unexplained: -1, against: 1 }
