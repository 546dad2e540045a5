import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isPossible,
	minimalRepairs,
	offeredRepairs,
	repairField,
	type Repair,
} from '#lib/domain/coherence-repairs.ts';
import { firingRules, rulebookOf } from '#lib/domain/coherence-rules.ts';
import { withAnswers } from '#lib/domain/coherence-effects.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design } from './coherence-on-file.ts';
import { naiveRepairs } from './naive-coherence.ts';
import { plainRepairs } from './plain-repairs.ts';

const field = repairField(BOOK);
const said = (repairs: readonly Repair[]) =>
	repairs.map(({ changes }) =>
		changes.map(({ choice, options }) => `${choice}: ${options.join('+')}`).join(', '),
	);

describe('minimal repairs', () => {
	it('are none for a coherent design, a strained one, or a blank one', () => {
		expect(minimalRepairs(field, {})).toEqual([]);
		expect(minimalRepairs(field, design({ coordination: 'permanent', funding: 'project' }))).toEqual([]);
	});

	it('change one answer where one is enough, the nearest first', () => {
		const found = minimalRepairs(field, design({ coordination: 'permanent', funding: 'in-kind' }));
		// Funding one third away (project); coordination two thirds (hosted).
		expect(said(found)).toEqual(['funding: project+mixed+core', 'coordination: none+hosted']);
	});

	it('change the one answer that several exclusions share', () => {
		const found = minimalRepairs(
			field,
			design({ case: 'direct', funding: 'in-kind', entry: 'none', services: 'none' }),
		);
		expect(said(found).sort()).toEqual(['case: coordination', 'case: none', 'case: referral']);
	});

	it('that all give the role up stand beside those that keep it, though these change more', () => {
		const entries = design({ case: 'direct', funding: 'in-kind', entry: 'none', services: 'none' });
		expect(said(offeredRepairs(field, entries, BOOK.formAndRole))).toEqual([
			...said(minimalRepairs(field, entries)),
			// The door: separate doors are half a step away; a common one, with which availability is asked, a whole one.
			...['separate-doors', 'single+shared-doors'].map(
				(doors) => `entry: ${doors}, funding: project+mixed+core, services: dedicated+dedicated-staff+shared`,
			),
		]);
		// Where one of the smallest keeps it, nothing stands beside.
		const either = design({ coordination: 'permanent', funding: 'in-kind' });
		expect(offeredRepairs(field, either, BOOK.formAndRole)).toEqual(minimalRepairs(field, either));
	});

	it('are three where every acceptable option breaks a rule, and no one rule holds for all of them', () => {
		const entries = design({ case: ['none', 'direct'], funding: 'in-kind', functions: ['case-management'] });
		expect(isPossible(field, entries)).toBe(false);
		expect([...firingRules(BOOK, entries).values()]).toEqual(['some', 'some']);
		expect(said(offeredRepairs(field, entries, BOOK.formAndRole)).sort()).toEqual([
			'case: coordination',
			'functions: ',
			'funding: project+mixed+core',
		]);
	});

	it('change a set by what the rules read in it, and leave its other items', () => {
		const found = minimalRepairs(
			field,
			design({ police: 'absent', members: ['community', 'police', 'justice'] }),
		);
		// A third each: one step of three, one item of three; then the lead, three steps away.
		expect(said(found)).toEqual(['police: partner+member', 'members: community+justice', 'police: lead']);
	});

	it('do not touch what is set aside, nor count an answer that is not asked', () => {
		const entries = design({ case: 'direct', funding: 'in-kind' });
		const aside = {
			...entries,
			lead: { ...entries['case']!, answer: { state: 'set-aside' as const, reason: '' } },
		};
		expect(said(minimalRepairs(field, aside))).toEqual(said(minimalRepairs(field, entries)));
	});

	it('are minimal, coherent and complete: the same as listing every configuration of a small field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const found = minimalRepairs(repairField(rulebookOf(choices, rules)), entries);
				const { least, ways } = naiveRepairs(choices, rules, entries);
				if (least === 0 || least === Number.POSITIVE_INFINITY) {
					expect(found).toEqual([]);
					return;
				}
				for (const { changes } of found) expect(changes.length).toBe(least);
				const isSet = (id: string) => choices.some((one) => one.id === id && one.scale === 'set');
				const expand = ({ changes }: Repair) =>
					changes.reduce<readonly string[]>(
						(before, { choice, options }) =>
							before.flatMap((text) =>
								(isSet(choice) ? [options.join('+')] : options).map((value) => `${text}${choice}=${value};`),
							),
						[''],
					);
				const expanded = found.flatMap(expand);
				expect(new Set(expanded).size).toBe(expanded.length);
				const every = new Set(
					ways.map((changes) =>
						changes.map(({ choice, value }) => `${choice.id}=${value.join('+')};`).join(''),
					),
				);
				// Sets may be repaired in ways that also turn items that no rule reads: those are not proposed.
				for (const text of expanded) expect(every.has(text)).toBe(true);
				if (!ways.some((changes) => changes.some(({ choice }) => choice.scale === 'set')))
					expect([...every].sort()).toEqual(expanded.slice().sort());
			}),
			{ numRuns: 500 },
		);
	});

	it('are those, in that order, that a search over the whole field at once finds', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const all = repairField(rulebookOf(choices, rules));
				expect(minimalRepairs(all, entries)).toEqual(plainRepairs(all, entries));
			}),
			{ numRuns: 500 },
		);
		// Three exclusions that nothing binds together, and one that binds two choices to a third.
		const entries = design({
			...{ entry: 'none', case: 'direct', services: 'none', coordination: 'permanent', funding: 'in-kind' },
			...{ permanence: 'office', lead: 'community', police: 'lead', members: ['community', 'police'] },
		});
		const found = minimalRepairs(field, entries);
		expect(found.length).toBeGreaterThan(3);
		expect(found).toEqual(plainRepairs(field, entries));
	});

	it('leave no excluding rule firing for the whole design, on the real rules', () => {
		const options = BOOK.choices.map(({ id, scale, options }) =>
			(scale === 'set'
				? fc.subarray([...options], { minLength: 1 })
				: fc.constantFrom(...options).map((o) => [o])
			).map((chosen) => [id, chosen] as const),
		);
		fc.assert(
			fc.property(fc.tuple(...options), (answers) => {
				const entries = design(Object.fromEntries(answers));
				const excluded = [...firingRules(BOOK, entries).keys()].some(
					({ strength }) => strength === 'incompatible',
				);
				const found = minimalRepairs(field, entries);
				expect(found.length > 0).toBe(excluded);
				for (const { changes } of found.slice(0, 5)) {
					const repaired = withAnswers(
						entries,
						changes.map(({ choice, options }) => ({
							choice,
							options: BOOK.choiceById.get(choice)?.scale === 'set' ? options : options.slice(0, 1),
						})),
					);
					const firing = [...firingRules(BOOK, repaired).keys()];
					expect(firing.filter(({ strength }) => strength === 'incompatible')).toEqual([]);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a design that no rule excludes for all its options', () => {
	// Without a role, case management is excluded; with front-line staff, in-kind money is: no reading is left.
	const torn = design({ case: ['none', 'direct'], funding: 'in-kind', functions: ['case-management'] });
	it('is not possible where each reading breaks one rule, and has its three repairs', () => {
		expect(isPossible(field, torn)).toBe(false);
		expect(
			[...firingRules(BOOK, torn)].filter(([{ strength }]) => strength === 'incompatible'),
		).toMatchObject([
			[{ id: 'own-staff-no-budget' }, 'some'],
			[{ id: 'case-management-without-the-role' }, 'some'],
		]);
		// The role that suits both, no case management, or money: one change each.
		expect(said(minimalRepairs(field, torn)).sort()).toEqual([
			'case: coordination',
			'functions: ',
			'funding: project+mixed+core',
		]);
	});
	it('is possible where one reading breaks none', () => {
		expect(isPossible(field, design({ case: ['none', 'direct'], funding: 'in-kind' }))).toBe(true);
		expect(isPossible(field, {})).toBe(true);
	});
});
