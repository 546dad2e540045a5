import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { matrixQuery, matrixViewFrom } from '#lib/features/matrix/matrix-address.ts';
import MatrixFilters from '#lib/features/matrix/MatrixFilters.svelte';
import { queryOfView, viewFrom } from '#lib/features/models/model-rows.ts';
import ModelsFilter from '#lib/features/models/ModelsFilter.svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'fr'));

const models = (['AB', 'SK', 'MB', 'QC', 'NS', 'NL'] as const).map((province): ModelSlice => ({
	...{ id: province.toLowerCase(), province, kind: 'coalition', name: province, short: province },
	...{ listed: true, comparable: true },
}));

test.each([
	['province=QC,AB', false, '?province=AB,SK,MB,QC'],
	['province=AB,SK,MB,QC', true, '?province=QC'],
])(
	'in the table, a region checks its provinces, or unchecks them when all are: %s',
	async (query, pressed, next) => {
		const known = { choices: CHOICES, models };
		const onview = vi.fn().mockResolvedValue(undefined);
		const view = matrixViewFrom(new URLSearchParams(query), known);
		const screen = await render(MatrixFilters, { view, models, locale: 'fr', onview });
		for (const fold of screen.container.querySelectorAll('details')) fold.open = true;
		const region = screen.getByRole('button', { name: m.coverage_region_prairies() });
		await expect.element(region).toHaveAttribute('aria-pressed', String(pressed));
		await region.click();
		expect(matrixQuery(onview.mock.lastCall?.[0], CHOICES)).toBe(next);
	},
);

test('in the list, a region stands for its provinces, and provinces that are none still show', async () => {
	const onview = vi.fn();
	const view = viewFrom(new URLSearchParams('province=NS,QC'));
	const screen = await render(ModelsFilter, { models, view, onview });
	const field = screen.getByLabelText(m.models_province(), { exact: true });
	await expect.element(field).toHaveValue('QC,NS');
	await field.selectOptions(m.coverage_region_atlantic());
	expect(queryOfView(onview.mock.lastCall?.[0])).toBe('?province=NB,NS,PE,NL');
});
