/** What an address says to take over the answers of the design being worked on, once. */
const START = 'start';
const OWN_DESIGN = 'mine';

/** Whether an address asks for the answers of the design being worked on. */
export function asksForDesign(query: URLSearchParams): boolean {
	return query.get(START) === OWN_DESIGN;
}

/** The query that asks for the answers of the design being worked on: the answers themselves are in no link. */
export const DESIGN_QUERY = `?${START}=${OWN_DESIGN}` as const;
