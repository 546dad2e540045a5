import { CHOICES } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice, PackedClaim, SearchText } from '#lib/content/slices.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import { countedClaims, type CountedClaim } from '#lib/domain/counted-claims.ts';
import { isFollowUp, type OwnModel, type OwnSource } from '#lib/domain/own-model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { localId } from '#lib/domain/local-id.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const SETS = new Set(CHOICES.filter(({ scale }) => scale === 'set').map(({ id }) => id));
const CONFIDENCE = { low: 'l', medium: 'm', high: 'h' } as const;
/** Bodies of these kinds are shown, never ranked beside a design, as in the evidence. */
const NOT_COMPARABLE: readonly OwnModel['kind'][] = ['police-unit', 'study'];

function valueOf({ claim }: CountedClaim): string | readonly string[] {
	return SETS.has(claim.about) ? claim.options : (claim.options[0] ?? '');
}

/** The id of a claim of a body that the person added, where no other claim can have it. */
function idOf(document: OwnModel, { claim }: CountedClaim): string {
	return `${localId(document.id)}-${claim.id}`;
}

/** A body that the person added, as the views take bodies: its names say that it is local. */
export function ownModelSlice(document: OwnModel, locale: Locale): ModelSlice {
	const { id, kind, province, name, short } = document;
	return {
		id: localId(id),
		kind,
		province: province ?? 'elsewhere',
		name: m.own_marked({ name: name.trim() }, { locale }),
		short: m.own_marked({ name: short.trim() || name.trim() }, { locale }),
		listed: false,
		comparable: !NOT_COMPARABLE.includes(kind),
	};
}

/** Its bare positions, as the views take them. */
export function ownPackedClaims(document: OwnModel): readonly PackedClaim[] {
	return countedClaims(document)
		.filter(({ claim }) => !isFollowUp(claim.about))
		.map((counted): PackedClaim => {
			const { claim, from, to, status, confidence, source } = counted;
			return [
				idOf(document, counted),
				localId(document.id),
				claim.about,
				valueOf(counted),
				from,
				to,
				status === 'documented' ? 'd' : 'i',
				CONFIDENCE[confidence],
				source?.year ?? null,
				source?.id,
			];
		});
}

/** What a search looks through: the names of the body, then the notes of its claims. */
export function ownSearchTexts(document: OwnModel): readonly SearchText[] {
	const { id, name, short, claims } = document;
	const texts = (choice: string | null, text: string): SearchText => [localId(id), choice, text, text];
	return [
		texts(null, `${name} ${short}`),
		...claims.map(({ about, note }) => texts(isFollowUp(about) ? null : about, note)),
	];
}

function sourceRow(document: OwnModel, source: OwnSource | undefined, locale: Locale): SourceRow {
	return {
		id: `${localId(document.id)}-${source?.id ?? 'none'}`,
		// Words of the tool, not of the source: they stand in brackets.
		title: source
			? source.title.trim() || m.own_source_untitled({}, { locale })
			: m.own_claim_source_none({}, { locale }),
		titleSupplied: !source?.title.trim(),
		publisher: source?.publisher.trim() ?? '',
		author: source?.author.trim() || null,
		year: source?.year ?? null,
		yearEstimated: false,
		language: source?.language ?? 'fr',
		url: source?.url ?? '',
		kind: source?.kind ?? 'body-itself',
		accessed: source?.accessed ?? '',
		copy: false,
		addressSeen: true,
	};
}

/** Its claims with all that a reader is told of them, as the views take them. */
export function ownClaimSlices(document: OwnModel, locale: Locale): readonly ClaimSlice[] {
	return countedClaims(document).map((counted): ClaimSlice => {
		const { claim, from, to, status, confidence, source } = counted;
		const { about } = claim;
		const coded =
			about === 'outcome' || about === 'lesson'
				? ({ choice: null, value: null, kind: about } as const)
				: ({ choice: about, value: valueOf(counted), kind: 'position' } as const);
		return {
			id: idOf(document, counted),
			model: localId(document.id),
			...coded,
			from,
			to,
			status,
			confidence,
			note: claim.note,
			source: sourceRow(document, source, locale),
			locator: claim.locator,
			checks: [],
		};
	});
}
