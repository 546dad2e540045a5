import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationOf, precedentsOf, surveyOf } from '#lib/domain/coherence-precedents.ts';
import { EVIDENCE_YEAR, positionInYear } from '#lib/domain/evidence.ts';
import { worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { design } from './coherence-on-file.ts';
import { CHOICES, CLAIMS, claimsAbout } from './evidence-on-file.ts';
import { naivePosition, naiveState, naiveValues } from './naive-method.ts';

const combination = combinationOf(CHOICES, design({ permanence: 'standing', funding: 'project' }));
const standing = (from: number, to: number | null, about = {}) =>
	claim({ choice: 'permanence', value: 'standing', from, to, ...about });
const grants = (from: number, to: number | null, about = {}) =>
	claim({ choice: 'funding', value: 'project', from, to, ...about });

describe('a combination', () => {
	it('is what a design chose, and leaves out the rest', () => {
		expect(combination.map(({ choice, options }) => `${choice.id} ${options.join()}`)).toEqual([
			'permanence standing',
			'funding project',
		]);
		expect(combinationOf(CHOICES, {})).toEqual([]);
	});
});

describe('a precedent', () => {
	it('had all the options in the same years', () => {
		const [found] = precedentsOf(combination, [standing(2010, 2018), grants(2012, 2014), grants(2016, 2017)]);
		expect(found).toMatchObject({
			...{ model: 'body', whole: true, held: ['permanence', 'funding'] },
			...{ status: 'documented', contested: [], announced: [], attested: 2017 },
			spans: [
				{ from: 2012, to: 2014 },
				{ from: 2016, to: 2017 },
			],
		});
	});

	it('is not one that had them one after the other: then it had a part', () => {
		const [found] = precedentsOf(combination, [standing(2010, 2012), grants(2013, 2015)]);
		expect(found).toMatchObject({ whole: false, held: ['funding'], spans: [{ from: 2013, to: 2015 }] });
	});

	it('is attested up to the part that is attested least', () => {
		const claims = [standing(2015, null, { sourceYear: 2020 }), grants(2016, null, { sourceYear: 2018 })];
		expect(precedentsOf(combination, claims)).toMatchObject([
			{ spans: [{ from: 2016, to: null }], attested: 2018, whole: true },
		]);
	});

	it('is none where an inference alone says a part, with inferences left out; a disagreement keeps its sides', () => {
		const inferred = [standing(2015, 2016), grants(2015, 2016, { status: 'inferred' })];
		const stated = (claims: typeof inferred) => {
			const { precedents, possible } = surveyOf(combination, claims, ['body'], 'stated');
			return [precedents.map(({ whole, held }) => `${whole} ${held.join()}`), possible];
		};
		expect(stated(inferred)).toEqual([['false permanence'], ['body']]);
		// Beside a source that says another value, the inferred side stays: it is a disagreement of sources.
		const disputed = [...inferred, claim({ value: 'core', from: 2015, to: 2016 })];
		expect(stated(disputed)).toEqual([['true permanence,funding'], []]);
	});

	it('is a reading when one part is, and contested where sources disagree all along', () => {
		const inferred = [standing(2015, 2016), grants(2015, 2016, { status: 'inferred' })];
		expect(precedentsOf(combination, inferred)).toMatchObject([{ status: 'inferred', contested: [] }]);
		const contested = [
			...[standing(2015, 2016), grants(2015, 2016)],
			claim({ value: 'core', from: 2015, to: 2016 }),
		];
		expect(precedentsOf(combination, contested)).toMatchObject([
			{ whole: true, contested: [{ from: 2015, to: 2016 }], status: 'documented' },
		]);
		const partly = [...contested, grants(2017, 2017), standing(2017, 2017)];
		expect(precedentsOf(combination, partly)).toMatchObject([
			{ spans: [{ from: 2015, to: 2017 }], contested: [{ from: 2015, to: 2016 }] },
		]);
	});

	it('of several acceptable options had any one, of a set all items', () => {
		const either = combinationOf(CHOICES, design({ funding: ['project', 'core'] }));
		expect(precedentsOf(either, [claim({ value: 'core', from: 2015, to: 2016 })])).toMatchObject([
			{ whole: true },
		]);
		const both = combinationOf(CHOICES, design({ members: ['police', 'justice'] }));
		const members = (value: readonly string[]) => claim({ choice: 'members', value, from: 2015, to: 2016 });
		expect(precedentsOf(both, [members(['police', 'shelter'])])).toEqual([]);
		expect(precedentsOf(both, [members(['police', 'shelter']), members(['justice'])])).toMatchObject([
			{ whole: true },
		]);
	});

	it('is never concluded from silence, nor found without a combination', () => {
		expect(precedentsOf(combination, [])).toEqual([]);
		expect(precedentsOf([], [standing(2010, 2012)])).toEqual([]);
		expect(precedentsOf(combination, [claim({ value: 'core', from: 2015, to: 2016 })])).toEqual([]);
	});

	it('that had more comes before one that had less', () => {
		const claims = [
			standing(2010, 2012, { model: 'part' }),
			...[standing(2010, 2012, { model: 'whole' }), grants(2011, 2011, { model: 'whole' })],
		];
		expect(precedentsOf(combination, claims).map(({ model }) => model)).toEqual(['whole', 'part']);
	});
});

describe('how a precedent stands in time', () => {
	const only = (claims: readonly ReturnType<typeof claim>[]) => precedentsOf(combination, claims)[0];

	it('is still so only where every part is open: what is announced, even beyond the edition, is not', () => {
		const spans = (...claims: ReturnType<typeof claim>[]) => only(claims)?.spans;
		expect(spans(standing(2020, null), grants(2021, null))).toEqual([{ from: 2021, to: null }]);
		expect(spans(standing(2020, null), grants(2021, 2026))).toEqual([{ from: 2021, to: 2026 }]);
		expect(spans(standing(2020, 2026), grants(2021, null))).toEqual([{ from: 2021, to: 2026 }]);
		expect(spans(standing(2020, 2028), grants(2021, 2027))).toEqual([{ from: 2021, to: 2026 }]);
		expect(spans(standing(2020, null), grants(2021, null, { sourceYear: 2020 }))).toEqual([
			{ from: 2021, to: 2026 },
		]);
		// Open ends say nothing of a period that ended: the last one alone goes on.
		expect(spans(standing(2010, null), grants(2011, 2012), grants(2020, 2022))).toEqual([
			{ from: 2011, to: 2012 },
			{ from: 2020, to: 2022 },
		]);
	});

	it('is not still so by an open claim with another value, whose place was taken', () => {
		// project since 2010, source of 2012; core from 2014 to 2026
		const money = [grants(2010, null, { sourceYear: 2012 }), claim({ value: 'core', from: 2014, to: 2026 })];
		const core = combinationOf(CHOICES, design({ funding: 'core' }));
		for (const claims of [money, [...money].reverse()])
			expect(precedentsOf(core, claims)).toMatchObject([{ spans: [{ from: 2014, to: 2026 }] }]);
	});

	it('of several acceptable options counts every side, in any order of the claims', () => {
		// Two sources: project until 2016, in-kind since 2015, inferred: either is acceptable.
		const money = [
			grants(2015, 2018, { sourceYear: 2016 }),
			claim({ value: 'in-kind', from: 2015, to: null, sourceYear: 2019, status: 'inferred' }),
		];
		const either = combinationOf(CHOICES, design({ funding: ['in-kind', 'project'] }));
		for (const claims of [money, [...money].reverse()])
			expect(precedentsOf(either, claims)).toMatchObject([
				{ attested: 2019, status: 'documented', contested: [], spans: [{ from: 2015, to: null }] },
			]);
		// Of the two, one is asked for: the other source disagrees.
		const one = combinationOf(CHOICES, design({ funding: 'project' }));
		expect(precedentsOf(one, money)).toMatchObject([
			{ attested: 2016, contested: [{ from: 2015, to: 2018 }], announced: [{ from: 2017, to: 2018 }] },
		]);
	});

	it('is the same of bodies on file, with several options, in any order of the claims', () => {
		const told = (answers: Parameters<typeof design>[0], model: string, claims: typeof CLAIMS) =>
			precedentsOf(combinationOf(CHOICES, design(answers)), claims).filter((one) => one.model === model);
		const turned = [...CLAIMS].reverse();
		for (const [answers, model] of [
			[{ case: ['referral', 'coordination'] }, 'bc-octip'],
			[{ funding: ['in-kind', 'project'] }, 'on-wefight'],
		] as const) {
			const [found] = told(answers, model, CLAIMS);
			expect(found).toBeDefined();
			expect(told(answers, model, turned)).toEqual([found]);
		}
		// 04, 06: coordination, source of 2014 · 08: referral since 2016, source of 2016
		expect(told({ case: ['referral', 'coordination'] }, 'bc-octip', CLAIMS)[0]).toMatchObject({
			attested: 2016,
		});
	});

	it('is attested by the best of its years, each year by its least attested part', () => {
		const claims = [
			...[standing(2010, 2012), grants(2010, 2012)],
			standing(2014, null, { sourceYear: 2019 }),
			grants(2014, null, { sourceYear: 2016 }),
		];
		expect(only(claims)).toMatchObject({ attested: 2016 });
		expect(only([...claims].reverse())).toMatchObject({ attested: 2016 });
	});

	it('is documented as soon as every part was in one same year', () => {
		const inferred = { status: 'inferred' };
		const told = (...claims: ReturnType<typeof claim>[]) => only(claims)?.status;
		// One part is documented in the first year, the other in the second: never both.
		expect(
			told(
				...[standing(2010, 2010), standing(2011, 2011, inferred)],
				...[grants(2010, 2010, inferred), grants(2011, 2011)],
			),
		).toBe('inferred');
		expect(
			told(
				...[standing(2010, 2010), standing(2011, 2011, inferred)],
				...[grants(2010, 2010, inferred), grants(2010, 2010)],
			),
		).toBe('documented');
	});

	it('has the parts of its latest best year', () => {
		const claims = [standing(2010, 2011), grants(2014, 2015)];
		expect(only(claims)).toMatchObject({
			held: ['funding'],
			spans: [{ from: 2014, to: 2015 }],
			attested: 2015,
		});
		const earlier = [grants(2010, 2011), standing(2014, 2015)];
		expect(only(earlier)).toMatchObject({ held: ['permanence'], spans: [{ from: 2014, to: 2015 }] });
		// In every year in which it had that part, whatever else it had.
		expect(only([...claims, grants(2002, 2003)])?.spans).toEqual([
			{ from: 2002, to: 2003 },
			{ from: 2014, to: 2015 },
		]);
	});

	it('comes after those that had more parts, then after those attested later', () => {
		const named = (model: string, from: number, to: number) => [
			standing(from, to, { model }),
			...(model.startsWith('two') ? [grants(from, to, { model })] : []),
		];
		const claims = [
			...[named('one, 2010', 2010, 2010), named('two, 2012', 2012, 2012), named('one, 2020', 2020, 2020)],
			...[named('two, 2018', 2018, 2018), named('two, 2015', 2015, 2015), named('one, 2015', 2015, 2015)],
		].flat();
		expect(precedentsOf(combination, claims).map(({ model }) => model)).toEqual([
			...['two, 2018', 'two, 2015', 'two, 2012', 'one, 2020', 'one, 2015', 'one, 2010'],
		]);
	});

	it('of a list has the status and the last year of the items that are asked for', () => {
		const police = combinationOf(CHOICES, design({ members: ['police'] }));
		const list = (
			value: readonly string[],
			from: number,
			to: number | null,
			status: 'documented' | 'inferred',
		) => claim({ choice: 'members', value, from, to, status });
		expect(precedentsOf(police, [list(['police', 'shelter'], 2015, 2016, 'inferred')])).toMatchObject([
			{ status: 'inferred', contested: [], attested: 2016, spans: [{ from: 2015, to: 2016 }] },
		]);
		expect(
			precedentsOf(police, [
				list(['police'], 2015, 2017, 'documented'),
				list(['shelter'], 2012, 2016, 'inferred'),
			]),
		).toMatchObject([{ status: 'documented', contested: [], attested: 2017 }]);
		// Of both, as the least known of them.
		const both = combinationOf(CHOICES, design({ members: ['police', 'shelter'] }));
		expect(
			precedentsOf(both, [
				list(['police'], 2015, 2017, 'documented'),
				list(['shelter'], 2012, 2016, 'inferred'),
			]),
		).toMatchObject([{ status: 'inferred', attested: 2016, spans: [{ from: 2015, to: 2016 }] }]);
	});
});

describe('precedents in the evidence', () => {
	it('of a standing table with a lent coordinator on project money are the two that the claims show', () => {
		const found = precedentsOf(
			combinationOf(CHOICES, design({ permanence: 'standing', coordination: 'hosted', funding: 'project' })),
			CLAIMS,
		).filter(({ whole }) => whole);
		// WeFight: standing since 2002, lent 2017 until 2019 as announced in 2017 (another source sees it otherwise from 2019
		// on), project money 2017–2020, all readings. Halton: lent and
		// standing since 2017 (read in the present tense), project money 2017–2020.
		expect(found.map(({ model, spans, status }) => ({ model, spans, status }))).toEqual([
			{ model: 'on-wefight', spans: [{ from: 2017, to: 2018 }], status: 'inferred' },
			{ model: 'on-halton-collaborative', spans: [{ from: 2017, to: 2020 }], status: 'inferred' },
		]);
	});

	it('hold, each year, in the positions of the body', () => {
		const found = precedentsOf(combination, CLAIMS);
		expect(found.length).toBeGreaterThan(5);
		for (const { model, held, spans } of found)
			for (const { from, to } of spans)
				for (let year = from; year <= (to ?? 2026); year += 1)
					for (const { choice, options } of combination.filter((part) => held.includes(part.choice.id))) {
						const position = positionInYear(
							claimsAbout(model).filter((one) => one.choice === choice.id),
							year,
						);
						const values =
							position.kind === 'known'
								? [position.side.value]
								: position.kind === 'conflicting'
									? position.sides.map(({ value }) => value)
									: [];
						expect(
							values.some((value) => options.includes(value)),
							`${model} ${choice.id} ${year}`,
						).toBe(true);
					}
	});
});

describe('how the bodies stand to a combination', () => {
	const about = (model: string, claims: readonly ReturnType<typeof claim>[]) =>
		claims.map((one) => ({ ...one, model }));
	const core = (from: number, to: number | null) => claim({ value: 'core', from, to });

	it('had it, may have had it, was otherwise, or nothing is documented', () => {
		const claims = [
			...about('had', [standing(2010, 2014), grants(2012, 2016)]),
			// Of the other part nothing is known in these years.
			...about('half', [standing(2010, 2014)]),
			// It had the other part in other years, and nothing speaks against it in 2010.
			...about('later', [standing(2010, 2010), grants(2013, 2013)]),
			...about('against', [standing(2010, 2014), core(2010, 2014)]),
			...about('elsewhere', [claim({ choice: 'entry', value: 'single', from: 2010, to: 2014 })]),
		];
		const survey = surveyOf(combination, claims, ['had', 'half', 'later', 'against', 'elsewhere', 'mute']);
		expect(survey.precedents.filter(({ whole }) => whole).map(({ model }) => model)).toEqual(['had']);
		expect(survey.possible).toEqual(['half', 'later']);
		expect(survey.otherwise).toEqual(['against']);
		expect(survey.silent).toEqual(['elsewhere', 'mute']);
	});

	it('may have had it in the years of which nothing speaks against it', () => {
		const claims = about('changed', [core(2010, 2014), standing(2010, 2018)]);
		expect(surveyOf(combination, claims, ['changed']).possible).toEqual(['changed']);
	});

	it('is not otherwise because a list does not name an item', () => {
		const both = combinationOf(CHOICES, design({ members: ['police', 'justice'] }));
		const claims = about('list', [claim({ choice: 'members', value: ['police'], from: 2015, to: 2016 })]);
		expect(surveyOf(both, claims, ['list'])).toMatchObject({ possible: ['list'], otherwise: [] });
	});

	it('places each documented body once, whatever the combination', () => {
		const models = [...new Set(CLAIMS.map(({ model }) => model)), 'ns-committee'];
		for (const answers of [
			...[{ entry: 'shared-doors' }, { entry: 'shared-doors', funding: 'core' }, {}],
			{ permanence: 'standing', coordination: 'hosted', members: ['police', 'shelter'] },
		]) {
			const survey = surveyOf(combinationOf(CHOICES, design(answers)), CLAIMS, models);
			const had = survey.precedents.filter(({ whole }) => whole).map(({ model }) => model);
			const all = [...had, ...survey.possible, ...survey.otherwise, ...survey.silent];
			expect(all.sort()).toEqual([...models].sort());
		}
	});
});

describe('on any bodies, whatever is asked', () => {
	const wholeOf = (survey: ReturnType<typeof surveyOf>) =>
		survey.precedents.filter(({ whole }) => whole).map(({ model }) => model);

	it('had the parts that the method, written a second time, finds year by year, in any order of the claims', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies }) => {
				const asked = combinationOf(choices, entries);
				for (const { model, claims } of bodies) {
					const years = Array.from({ length: EVIDENCE_YEAR - 2000 + 1 }, (_, at) => 2000 + at);
					const announcedAmong = (states: readonly string[]) =>
						states.includes('announced') && !states.includes('attested');
					const yearsIn = (spans: readonly { from: number; to: number | null }[]) =>
						years.filter((year) => spans.some(({ from, to }) => from <= year && (to === null || year <= to)));
					const heldIn = (year: number) =>
						asked
							.filter(({ choice, options }) => {
								const values = naiveValues(choice, claims, year);
								return choice.scale === 'set'
									? options.every((option) => values?.has(option))
									: options.some((option) => values?.has(option));
							})
							.map(({ choice }) => choice.id);
					const most = Math.max(...years.map((year) => heldIn(year).length));
					const best = years.findLast((year) => heldIn(year).length === most) ?? 0;
					const together = years.filter((year) => heldIn(best).every((id) => heldIn(year).includes(id)));
					/** How a part was had in a year: by which status, and whether a claim that says it is still open. */
					const how = (id: string, year: number) => {
						const { choice, options } = asked.find((part) => part.choice.id === id)!;
						const values = naivePosition(choice, claims, year)?.values;
						const had = options.flatMap((option) => values?.get(option) ?? []);
						const open = had.map((one) =>
							claims.some(
								(c) => one.claims.has(c.id) && c.to === null && naiveState(c, year) !== 'announced',
							),
						);
						const states = options.map((option) =>
							claims
								.filter((c) => c.choice === id && [c.value].flat().includes(option))
								.filter((c) => values?.get(option)?.claims.has(c.id))
								.map((c) => naiveState(c, year)),
						);
						const stated = had.map(({ status }) => status === 'documented');
						const all = choice.scale === 'set';
						return {
							stated: all ? stated.every(Boolean) : stated.some(Boolean),
							open: all ? open.every(Boolean) : open.some(Boolean),
							contested: !all && had.length < (values?.size ?? 0),
							announced: all ? states.some(announcedAmong) : announcedAmong(states.flat()),
						};
					};
					const each = together.map((year) => heldIn(best).map((id) => how(id, year)));
					const expected =
						most === 0
							? []
							: [
									{
										...{ model, held: heldIn(best), years: together },
										status: each.some((parts) => parts.every(({ stated }) => stated))
											? 'documented'
											: 'inferred',
										contested: together.filter((_, at) => each[at]!.some(({ contested }) => contested)),
										announced: together.filter((_, at) => each[at]!.some(({ announced }) => announced)),
										open: together.at(-1) === 2026 && (each.at(-1) ?? []).every(({ open }) => open),
									},
								];
					for (const some of [claims, [...claims].reverse()])
						expect(
							precedentsOf(asked, some).map(({ model, held, spans, status, contested, announced }) => ({
								...{ model, held, status, open: spans.at(-1)?.to === null },
								...{ years: yearsIn(spans), contested: yearsIn(contested), announced: yearsIn(announced) },
							})),
						).toEqual(expected);
				}
			}),
		);
	});

	it('places each body once; with one part less, none of those that had it is lost', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies }) => {
				const claims = bodies.flatMap((body) => body.claims);
				const models = bodies.map(({ model }) => model);
				const asked = combinationOf(choices, entries);
				const survey = surveyOf(asked, claims, models);
				const placed = [...wholeOf(survey), ...survey.possible, ...survey.otherwise, ...survey.silent];
				expect(placed.sort()).toEqual([...models].sort());
				if (asked.length < 2) return;
				const fewer = new Set(wholeOf(surveyOf(asked.slice(1), claims, models)));
				expect(wholeOf(survey).filter((model) => !fewer.has(model))).toEqual([]);
			}),
		);
	});
});
