import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	coverageCells,
	coverageCount,
	type CoverageCell,
	type CoverageCount,
} from '#lib/domain/coverage-table.ts';
import { grouped, type PositionClaim } from '#lib/domain/evidence.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import { inPlaceOrder } from '#lib/features/evidence/places.ts';
import { regionOf, REGIONS, type Region } from '#lib/features/evidence/regions.ts';

/** Some bodies: what is known of them together, choice by choice, and of each. */
export interface CoverageGroup {
	readonly whole: CoverageCount;
	/** In the order of the choices. */
	readonly choices: readonly { readonly choice: Choice; readonly count: CoverageCount }[];
	/** Those of which most is documented first, then most is stated; from west to east among equals. */
	readonly bodies: readonly { readonly model: ModelSlice; readonly count: CoverageCount }[];
	/** Body by body, from west to east. */
	readonly cells: readonly CoverageCell[];
}

function groupOf(
	choices: readonly Choice[],
	models: readonly ModelSlice[],
	cells: readonly CoverageCell[],
): CoverageGroup {
	const byModel = grouped(cells, ({ model }) => model);
	const byChoice = grouped(cells, ({ choice }) => choice);
	const bodies = models.map((model) => ({ model, count: coverageCount(byModel.get(model.id) ?? []) }));
	return {
		whole: coverageCount(cells),
		choices: choices.map((choice) => ({ choice, count: coverageCount(byChoice.get(choice.id) ?? []) })),
		bodies: bodies.sort(
			({ count: a }, { count: b }) => a.silent - b.silent || b.stated - a.stated || a.faded - b.faded,
		),
		cells,
	};
}

/** What is known of all the documented bodies, and of those of each region that has some; added ones are left out. */
export function coverageGroups(
	choices: readonly Choice[],
	models: readonly ModelSlice[],
	claims: readonly PositionClaim[],
	stated: boolean,
): {
	readonly all: CoverageGroup;
	readonly regions: readonly (CoverageGroup & { readonly region: Region })[];
} {
	const bodies = inPlaceOrder(models.filter(({ id }) => !isLocal(id)));
	const ids = bodies.map(({ id }) => id);
	const cells = coverageCells(choices, ids, claims, stated);
	const regions = REGIONS.flatMap((region) => {
		const here = bodies.filter(({ province }) => regionOf(province) === region);
		const held = new Set(here.map(({ id }) => id));
		if (here.length === 0) return [];
		const own = cells.filter(({ model }) => held.has(model));
		return [{ region, ...groupOf(choices, here, own) }];
	});
	return { all: groupOf(choices, bodies, cells), regions };
}
