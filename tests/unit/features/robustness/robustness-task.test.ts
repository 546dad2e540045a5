import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { bareEntries, barePositions } from '#lib/features/evidence/bare-contest.ts';
import {
	runRobustness,
	type RobustnessQuestion,
	type RobustnessReport,
} from '#lib/features/robustness/robustness-task.ts';

const ENTRY: Choice = { id: 'entry', tier: 'core', scale: 'nominal', options: ['one', 'many'], near: [] };
const CASE: Choice = { ...ENTRY, id: 'case' };
const known = (value: string): Position => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: {
		value,
		status: 'documented',
		attested: 2026,
		claims: [
			{
				id: 'claim',
				model: 'a',
				choice: 'entry',
				value,
				from: 2000,
				to: null,
				status: 'documented',
				confidence: 'high',
				sourceYear: 2026,
			},
		],
	},
});
const TASK: RobustnessQuestion = {
	choices: [ENTRY, CASE],
	entries: {
		entry: { answer: { state: 'chosen', options: ['one'] }, note: 'A note', importance: 1 },
	},
	bodies: [
		{ model: 'a', positions: barePositions({ entry: known('one'), case: known('one') }) },
		{ model: 'b', positions: barePositions({ entry: known('many'), case: known('many') }) },
	],
	// Only the second is stated.
	stated: [
		{ model: 'a', positions: {} },
		{ model: 'b', positions: barePositions({ entry: known('one'), case: known('many') }) },
	],
	listed: {},
};
function reportsOf(task: RobustnessQuestion): RobustnessReport[] {
	const reports: RobustnessReport[] = [];
	runRobustness(task, (report) => reports.push(report));
	return reports;
}

describe('the computation of the robustness', () => {
	it('tells how far it is, then what was drawn, then what would tell the most', () => {
		const reports = reportsOf(TASK);
		const shares = reports.flatMap((report) => (report.kind === 'progress' ? [report.share] : []));
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
		expect(reports.slice(shares.length).map(({ kind }) => kind)).toEqual(['drawn', 'told']);
		const drawn = reports.find((report) => report.kind === 'drawn');
		// One question, one body that agrees and one that does not: always the same body.
		for (const reading of ['given', 'any'] as const) {
			expect(drawn?.[reading].bodies.map(({ model, closest }) => [model, closest])).toEqual([
				['a', 1],
				['b', 0],
			]);
			expect(drawn?.[reading].draws).toBe(10_000);
		}
		// With inferences left out nothing is known of the first: half of its draws are level with the second.
		const [first, second] = drawn?.stated.bodies ?? [];
		expect(first?.closest).toBeGreaterThan(0.2);
		expect(first?.closest).toBeLessThan(0.3);
		expect((first?.closest ?? 0) + (second?.closest ?? 0)).toBeCloseTo(1, 9);
		expect(drawn?.flips.answers).toEqual([{ choice: 'entry', to: ['many'], size: 1, closest: ['b'] }]);
	});

	it('gives the same figures each time, in whatever order the bodies come', () => {
		const drawnOf = (task: RobustnessQuestion) => reportsOf(task).filter(({ kind }) => kind !== 'progress');
		const turned = { ...TASK, bodies: [...TASK.bodies].reverse() };
		expect(drawnOf(turned)).toEqual(drawnOf(TASK));
	});

	it('weighs the choices that apply and have no answer, undecided ones too, the most telling first', () => {
		const told = (contest: RobustnessQuestion) =>
			reportsOf(contest).flatMap((report) =>
				report.kind === 'told' ? report.tellings.map(({ choice }) => choice) : [],
			);
		// Two level bodies; “case” tells them apart, “alike” does not, “never” not applicable, “aside” was set aside.
		const other = (id: string): Choice => ({ ...ENTRY, id });
		const never: Choice = { ...other('never'), appliesWhen: { anyOf: [{ choice: 'entry', in: ['many'] }] } };
		const bodies = ['one', 'many'].map((value, at) => ({
			model: `m${at}`,
			positions: barePositions({ entry: known('one'), case: known(value), alike: known('one') }),
		}));
		const contest: RobustnessQuestion = {
			choices: [ENTRY, other('alike'), CASE, never, other('aside')],
			entries: {
				...TASK.entries,
				case: { answer: { state: 'undecided' }, note: '', importance: 1 },
				aside: { answer: { state: 'set-aside', reason: '' }, note: '', importance: 1 },
			},
			...{ bodies, stated: bodies, listed: {} },
		};
		expect(told(contest)).toEqual(['case', 'alike']);
	});

	it('is sent without notes and reasons', () => {
		expect(
			bareEntries({
				...TASK.entries,
				case: { answer: { state: 'set-aside', reason: 'A reason' }, note: 'Another', importance: 2 },
			}),
		).toEqual({
			entry: { answer: { state: 'chosen', options: ['one'] }, note: '', importance: 1 },
			case: { answer: { state: 'set-aside', reason: '' }, note: '', importance: 2 },
		});
	});

	it('is sent without the claims behind the positions', () => {
		expect(JSON.stringify(TASK)).not.toContain('"claim"');
		expect(TASK.bodies[0]?.positions.entry).toMatchObject({
			kind: 'known',
			side: { value: 'one', claims: [] },
		});
	});
});
