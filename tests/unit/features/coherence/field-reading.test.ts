import { afterEach, describe, expect, it } from 'vitest';
import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import { ruleSlices } from '#lib/content/rule-slices.server.ts';
import type { ChoiceId, OptionId } from '#lib/domain/choices.ts';
import { fixedFrom } from '#lib/features/evidence/field-address.ts';
import { fieldReadingOf, isIncoherent, type FieldCounts } from '#lib/features/coherence/field-reading.ts';
import { fieldTable } from '#lib/features/coherence/field-table.ts';
import {
	contradictionsWords,
	exactCount,
	keptWords,
	possibleWords,
} from '#lib/features/coherence/field-words.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

const reading = fieldReadingOf(ruleSlices('en'));
const from = (query: string) => fixedFrom(new URLSearchParams(query), CHOICES);
const view = (query: string) => reading.countsOf(from(query));
const clashes = (query: string) => reading.clashesOf(from(query));
const incoherent = (query: string) => isIncoherent(view(query), clashes(query));
function choiceIn({ choices }: FieldCounts, id: ChoiceId) {
	const found = choices.find(({ choice }) => choice.id === id);
	if (!found) throw new Error(`No choice is called ${id}`);
	return found;
}
function optionIn(of: FieldCounts, id: ChoiceId, option: OptionId) {
	const found = choiceIn(of, id).options.find((one) => one.option === option);
	if (!found) throw new Error(`${id} has no option called ${option}`);
	return found;
}

/*
 * Worked by hand from the ten excluding rules of the content, of which three are about sets. The choices fall into
 * parts that no rule joins:
 * - form, leadership and police: community 3 × 3, government 4 × 4, police 4 × 1, co-led 4 × 4, that is 45;
 * - agreements, scale, forms of trafficking, origin, which no rule excludes: 4 × 5 × 4 × 3 = 240;
 * - entry, case, availability, coordination, funding, services: below.
 */
const FREE = 45n * 240n;

describe('the counts of the field', () => {
	it('has as many possible designs as the options make, availability where it is asked', () => {
		// Availability has three values for 14 of the 16 pairs of entry and case, and is not asked for the other two.
		expect(reading.possible).toBe(4n ** 8n * 15n * (14n * 3n + 2n));
	});

	it('keeps those that no rule excludes', () => {
		// Without direct support: 32 of entry, case and availability, 14 of funding and coordination, 4 of services.
		// With it: 3 doors × 3 hours, 3 fundings × 4 coordinations, 3 services.
		const coherent = FREE * (32n * 14n * 4n + 9n * 12n * 3n);
		expect(reading.coherent).toBe(coherent);
		expect(view('').remaining).toBe(coherent);
		expect(optionIn(view(''), 'case', 'direct').keeps).toBe(FREE * 9n * 12n * 3n);
	});

	it('answers to what is fixed, and says what the other options would leave', () => {
		const fixed = view('entry=shared-doors&funding=core');
		// Three cases × 3 hours × 4 coordinations × 4 services; direct support × 3 × 4 × 3.
		expect(fixed.remaining).toBe(FREE * (144n + 36n));
		expect(optionIn(fixed, 'case', 'direct')).toMatchObject({ keeps: FREE * 36n, fixed: false, share: 0.75 });
		// In-kind: two coordinations, and no direct support.
		expect(optionIn(fixed, 'funding', 'in-kind').keeps).toBe(FREE * 72n);
		expect(optionIn(fixed, 'funding', 'core')).toMatchObject({ fixed: true, share: 1 });
		expect(choiceIn(fixed, 'entry').state).toBe('fixed');
		expect(choiceIn(fixed, 'case').state).toBe('open');
	});

	it('leaves nothing where what is fixed excludes itself, and says by which rule', () => {
		const none = view('case=direct&funding=in-kind');
		expect(none.remaining).toBe(0n);
		expect(incoherent('case=direct&funding=in-kind')).toBe(true);
		expect(clashes('case=direct&funding=in-kind').tensions[0]?.rule.id).toBe('own-staff-no-budget');
		expect(optionIn(none, 'funding', 'core').keeps).toBe(FREE * 9n * 4n * 3n);
		expect(optionIn(none, 'entry', 'single').keeps).toBe(0n);
	});

	it('says before it is fixed that an option leaves nothing, and why', () => {
		const option = optionIn(view('funding=in-kind'), 'case', 'direct');
		expect(option.keeps).toBe(0n);
		const prospect = clashes('funding=in-kind').byChoice.get('case')?.prospects.get('direct');
		expect(prospect?.rules.map(({ id }) => id)).toContain('own-staff-no-budget');
	});

	it('does not count sets, yet sees that one excludes', () => {
		const sets = view('police=absent&members=police');
		expect(optionIn(sets, 'members', 'police')).toMatchObject({ keeps: undefined, fixed: true, share: 0 });
		expect(sets.remaining).toBe(view('police=absent').remaining);
		expect(sets.remaining > 0n).toBe(true);
		expect(incoherent('police=absent&members=police')).toBe(true);
		expect(incoherent('police=absent&members=shelter')).toBe(false);
	});

	it('says where nothing remains which options repair a part of it, and of how many contradictions', () => {
		// Staff and a post that members cannot pay, and people accompanied who are not received.
		const query = 'entry=none&case=direct&coordination=permanent&funding=in-kind';
		const { contradictions, byChoice } = clashes(query);
		expect(contradictions).toBe(3);
		expect(optionIn(view(query), 'funding', 'core').keeps).toBe(0n);
		expect(byChoice.get('funding')?.left.get('core')).toBe(1);
		expect(byChoice.get('entry')?.left.get('single')).toBe(2);
		expect(byChoice.get('agreements')?.left.get('terms')).toBe(3);
		expect(clashes('funding=in-kind').byChoice.get('case')?.left.size).toBe(0);
	});

	it('does not ask for hours where nobody is received', () => {
		expect(choiceIn(view('entry=none&case=none'), 'availability').applies).toBe(false);
		expect(choiceIn(view('entry=none'), 'availability').applies).toBe(true);
		expect(choiceIn(view('availability=-'), 'availability').state).toBe('set-aside');
	});
});

const tableOf = (query: string) => fieldTable(view(query), clashes(query));

describe('the field as a table', () => {
	it('says in words that a choice not applicable', () => {
		overwriteGetLocale(() => 'en');
		const hours = tableOf('entry=none&case=none').filter(
			([title]) => title === wordsOf('availability').title.en,
		);
		expect(hours.map((row) => row[3])).toEqual(hours.map(() => 'not applicable'));
		expect(hours.length).toBe(3);
	});

	it('has a row for each option, exact counts, nothing for the items of a set, and the rules it meets', () => {
		overwriteGetLocale(() => 'en');
		const [head, ...rows] = tableOf('funding=in-kind&members=police');
		expect(head).toEqual([
			'Question',
			'Option',
			'Set',
			'Possible designs with it',
			'Rules that it runs against',
		]);
		expect(rows.length).toBe(85);
		const row = (option: string) => rows.find((one) => one[1] === option);
		expect(row('Project grants')).toEqual(['Stability of funding', 'Project grants', null, 6_696_000, null]);
		expect(row('Members’ contributions')?.slice(2, 4)).toEqual(['yes', 2_764_800]);
		expect(row('Police')).toBeDefined();
		expect(rows.find((one) => one[0] === 'Sectors at the table' && one[1] === 'Police')).toMatchObject({
			...{ 2: 'yes', 3: null },
		});
		const direct = rows.find(
			(one) => one[0] === 'Role in case management' && one[1] === 'Direct case management',
		);
		expect(direct?.[3]).toBe(0);
		expect(direct?.[4]).toContain('The coalition’s own staff, but no budget for them');
	});
});

describe('the least to change', () => {
	const repairsOf = (query: string) => reading.repairsOf(fixedFrom(new URLSearchParams(query), CHOICES));

	it('is nothing where a possible design remains, and sees to sets too', () => {
		expect(repairsOf('funding=in-kind')).toEqual([]);
		const repairs = repairsOf('police=absent&members=police').map(({ changes }) => changes);
		// Off the list; or a partner or member; or the lead, which rules tell from the two.
		expect(repairs.map(([change]) => `${change?.choice} ${change?.options.join()}`).sort()).toEqual([
			...['members ', 'police lead', 'police partner,member'],
		]);
	});
});

describe('the sentence of the field', () => {
	afterEach(() => overwriteGetLocale(() => 'en'));

	it('counts with all its digits, in the language of the page', () => {
		overwriteGetLocale(() => 'fr');
		expect(exactCount(465_123n)).toBe('465\u00a0123');
		expect(['', ...[0n, 1n, 2n, 3_000_000n].map(keptWords)].join('|')).toBe(
			'|plan possible|plan possible|plans possibles|plans possibles',
		);
		overwriteGetLocale(() => 'en');
		expect(exactCount(22_852_800n)).toBe('22,852,800');
	});

	it('says a share, its reason first beside it, down to one and to nothing', () => {
		const said = (possible: bigint, all: bigint, fixed: number, ...excluding: string[]) =>
			possibleWords({ possible, all, share: Number(possible) / Number(all), excluding }, fixed);
		overwriteGetLocale(() => 'en');
		const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		expect(said(22_852_800n, 43_253_760n, 0, ...seven)).toBe(
			'Of all designs, about half are possible; these 7 definitions exclude the rest.',
		);
		expect(said(8n, 24n, 2, 'a')).toBe(
			'Of the designs with these 2 answers, about a third are possible; 1 definition excludes the rest.',
		);
		expect(said(24n, 24n, 1)).toBe('Of the designs with this answer, all are possible.');
		expect(said(1n, 9n, 13, 'a')).toBe('With 13 answers set, only one possible design remains.');
		expect(said(0n, 9n, 2, 'a')).toBe('With these 2 answers set, no possible design remains.');
		overwriteGetLocale(() => 'fr');
		expect(said(22_852_800n, 43_253_760n, 0, ...seven)).toBe(
			'Parmi tous les plans, environ la moitié sont possibles; ces 7 définitions excluent les autres.',
		);
	});

	it('of all designs on file, about half are possible, by seven definitions', () => {
		const { possible, all, share, excluding } = reading.shareOf({});
		// Worked by hand in the unit tests of the field: 45 × 240 × 2,116 of 45 × ….
		expect([possible, excluding.length]).toEqual([22_852_800n, 7]);
		expect(share).toBeCloseTo(Number(possible) / Number(all), 12);
		// With direct support and money, neither the unpaid staff nor the unpaid post is there to exclude anything.
		const fixed = reading.shareOf(fixedFrom(new URLSearchParams('case=direct&funding=core'), CHOICES));
		expect(fixed.excluding.length).toBe(5);
	});

	it('says how many contradictions an option leaves, beside those of now', () => {
		overwriteGetLocale(() => 'en');
		expect(contradictionsWords(1, 3, false)).toBe('With it: 1 incompatibility instead of\u00a03');
		expect(contradictionsWords(3, 3, false)).toBe('With it: still 3 incompatibilities');
		expect(contradictionsWords(0, 1, true)).toBe('Without it: no incompatibility left');
	});
});
