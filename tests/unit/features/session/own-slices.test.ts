import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { ClaimRow, ModelRow, SourceRow } from '#lib/content/schema.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { positionsOf } from '#lib/domain/evidence.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import {
	KINDS,
	newOwnClaim,
	newOwnModel,
	newOwnSource,
	PROVINCES,
	SOURCE_KINDS,
} from '#lib/domain/own-model.ts';
import { withClaim, withSource, withSourceChanged } from '#lib/domain/own-model-changes.ts';
import {
	ownClaimSlices,
	ownModelSlice,
	ownPackedClaims,
	ownSearchTexts,
} from '#lib/features/session/own-slices.ts';
import { arbitraryOwnModel } from '../../storage/arbitrary-own-model.ts';

const now = '2026-11-23T21:20:00.000Z';
const id = (end: number) => `6f1c2a3e-0b7d-4c58-9e21-${String(end).padStart(12, '0')}`;
const claim = { ...newOwnClaim(id(2), 'entry'), options: ['single'], from: 2014, note: 'Une ligne' };
const bare = withClaim(newOwnModel({ id: id(1), name: 'Table de Lyon', now }), claim);
const full = withSourceChanged(withSource(bare, claim.id, newOwnSource(id(3), 'fr', '2026-11-23')), id(3), {
	title: 'Un titre',
	publisher: 'La table',
	url: 'https://exemple.org/',
	year: 2018,
	kind: 'body-itself',
});

describe('a body that a person added, among the others', () => {
	it('is coded in the evidence’s own codes', () => {
		expect(ModelRow.entries.kind.options).toEqual(KINDS);
		expect(ModelRow.entries.province.options).toEqual(PROVINCES);
		expect(SourceRow.entries.kind.options).toEqual(SOURCE_KINDS);
		expect(EVIDENCE.models.filter((model) => isLocal(model.id))).toEqual([]);
	});

	it('fits the schema of the evidence once all is given', () => {
		const [one] = full.claims;
		if (!one) throw new Error('It has a claim');
		const given = { ...one, status: 'documented', confidence: 'high', locator: 'p. 2' } as const;
		const [slice] = ownClaimSlices({ ...full, claims: [given] }, 'fr');
		if (!slice) throw new Error('It counts');
		const { source, note, kind: _, ...rest } = slice;
		expect(v.is(SourceRow, source)).toBe(true);
		const row = {
			...rest,
			model: ownModelSlice(full, 'fr').id,
			note: { fr: note, en: note },
			locator: { fr: given.locator, en: given.locator },
			source: source.id,
		};
		expect(v.is(ClaimRow, row)).toBe(true);
	});

	it('says that it is local in both its names, and is comparable as its kind is', () => {
		expect(ownModelSlice({ ...bare, short: 'TL' }, 'fr')).toMatchObject({
			name: 'Table de Lyon (ajoutée par vous)',
			short: 'TL (ajoutée par vous)',
			province: 'elsewhere',
			listed: false,
			comparable: true,
		});
		expect(ownModelSlice(bare, 'fr').short).toBe('Table de Lyon (ajoutée par vous)');
		expect(ownModelSlice({ ...bare, kind: 'police-unit' }, 'fr').comparable).toBe(false);
	});

	it('has the positions that its statements give, and no other', () => {
		const positions = positionsOf(CHOICES, unpackClaims(ownPackedClaims(full)), 'last-known');
		expect(positions.entry).toMatchObject({
			kind: 'known',
			attested: 2018,
			side: { value: 'single', status: 'inferred' },
		});
		const others = Object.entries(positions).filter(([choice]) => choice !== 'entry');
		expect(others.length).toBe(15);
		for (const [, position] of others) expect(position).toEqual({ kind: 'not-documented' });
	});

	it('counts a source once, and none where none is given', () => {
		const again = { ...newOwnClaim(id(5), 'case'), options: ['none'], from: 2014, source: id(3) };
		const alone = { ...newOwnClaim(id(6), 'case'), options: ['referral'], from: 2014 };
		const packed = ownPackedClaims({ ...full, claims: [...full.claims, again, alone] });
		const [first] = full.sources;
		expect(packed.map((claim) => claim[9])).toEqual([first?.id, first?.id, undefined]);
	});

	it('is looked through by its names and its notes', () => {
		expect(ownSearchTexts(full)).toEqual([
			[`own-${id(1)}`, null, 'Table de Lyon ', 'Table de Lyon '],
			[`own-${id(1)}`, 'entry', 'Une ligne', 'Une ligne'],
		]);
	});

	it('says in brackets that no source is given', () => {
		expect(ownClaimSlices(bare, 'fr')[0]?.source).toMatchObject({
			title: 'Aucune source donnée',
			titleSupplied: true,
			url: '',
		});
	});

	it('gives claims that are told apart, whatever was typed', () => {
		fc.assert(
			fc.property(arbitraryOwnModel, (document) => {
				const slices = ownClaimSlices(document, 'fr');
				const coded = slices.filter(({ kind }) => kind === 'position');
				expect(ownPackedClaims(document).map(([one]) => one)).toEqual(coded.map((one) => one.id));
				expect(new Set(slices.map((one) => one.id)).size).toBe(slices.length);
				expect(() => positionsOf(CHOICES, unpackClaims(ownPackedClaims(document)), 2020)).not.toThrow();
			}),
		);
	});
});
