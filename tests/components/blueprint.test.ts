import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Blueprint from '#lib/ui/blueprint/Blueprint.svelte';
import HouseMark from '#lib/ui/blueprint/HouseMark.svelte';
import { DRAWN_OPTIONS, PARTS, type House, type Part, type PartState } from '#lib/ui/blueprint/house.ts';

const settled = (option: string): PartState => ({ kind: 'settled', option });
const house: House = {
	funding: settled('core'),
	permanence: settled('organization'),
	entry: settled('single'),
	case: settled('coordination'),
	coordination: settled('permanent'),
	agreements: settled('protocol'),
};
const words = { label: 'Notre maison', description: 'Une maison sur une dalle.' };

async function draw(drawn: House) {
	const screen = await render(Blueprint, { house: drawn, ...words });
	return screen.container;
}
function partOf(container: Element, part: Part): Element {
	const found = container.querySelector(`[data-part="${part}"]`);
	if (!found) throw new Error(`No ${part} in the drawing`);
	return found;
}
/** The drawing itself, without the names that tests look for. */
const strokes = (element: Element) =>
	element.innerHTML.replace(/ data-[a-z]+="[^"]*"/g, '').replace(/<!--.*?-->/g, '');

describe('the blueprint', () => {
	for (const frame of DRAWN_OPTIONS.permanence) {
		it(`draws every option in its own way under the frame ${frame}`, async () => {
			for (const part of PARTS) {
				const drawings = new Set<string>();
				for (const option of DRAWN_OPTIONS[part]) {
					const container = await draw({ ...house, permanence: settled(frame), [part]: settled(option) });
					const drawn = partOf(container, part);
					expect(drawn.getAttribute('data-option')).toBe(option);
					const group = drawn.querySelector<SVGGElement>(`[data-drawn="${option}"]`);
					expect(group?.getBBox().width).toBeGreaterThan(5);
					drawings.add(strokes(drawn));
				}
				expect(drawings.size).toBe(DRAWN_OPTIONS[part].length);
			}
		});
	}

	it('marks every state otherwise than by colour', async () => {
		const states: readonly [PartState, string | null][] = [
			[{ kind: 'open' }, null],
			[{ kind: 'undecided' }, 'discuss'],
			[{ kind: 'not-documented' }, 'unknown'],
			[{ kind: 'set-aside' }, 'aside'],
			[settled('core'), null],
			[{ kind: 'several', conflicting: false, options: [{ option: 'core' }, { option: 'mixed' }] }, 'either'],
			[
				{ kind: 'several', conflicting: true, options: [{ option: 'core' }, { option: 'mixed' }] },
				'conflict',
			],
		];
		const drawings = new Set<string>();
		for (const [state, mark] of states) {
			const funding = partOf(await draw({ ...house, funding: state }), 'funding');
			expect(funding.getAttribute('data-state')).toBe(state.kind);
			expect(funding.querySelector('[data-mark]')?.getAttribute('data-mark') ?? null).toBe(mark);
			drawings.add(strokes(funding));
		}
		expect(drawings.size).toBe(states.length);
	});

	it('draws two acceptable options beside one another, without a collision', async () => {
		for (const part of PARTS) {
			const [one, other] = DRAWN_OPTIONS[part];
			const container = await draw({
				...house,
				[part]: { kind: 'several', conflicting: false, options: [{ option: one }, { option: other }] },
			});
			const drawn = [...partOf(container, part).querySelectorAll<SVGGElement>('.drawn > *')];
			const sides = [one, other].map((option) => {
				const strokes = drawn.filter((stroke) => stroke.closest(`[data-drawn="${option}"]`));
				const boxes = strokes.map((stroke) => stroke.getBoundingClientRect());
				return {
					from: Math.min(...boxes.map(({ left }) => left)),
					to: Math.max(...boxes.map(({ right }) => right)),
				};
			});
			expect(sides).toHaveLength(2);
			// Frames and joints are clipped at the axis, which a box does not tell.
			if (!['permanence', 'agreements'].includes(part))
				expect(sides[0]!.to, part).toBeLessThanOrEqual(sides[1]!.from + 1);
		}
	});

	it('has no room for more than two: the generic shape, with the mark of several', async () => {
		for (const part of PARTS) {
			const options = DRAWN_OPTIONS[part].slice(1).map((option) => ({ option }));
			const drawn = partOf(
				await draw({ ...house, [part]: { kind: 'several', conflicting: false, options } }),
				part,
			);
			expect(drawn.querySelectorAll('.drawn')).toHaveLength(0);
			expect(drawn.querySelectorAll('.blank')).toHaveLength(1);
			expect(drawn.querySelector('[data-mark]')?.getAttribute('data-mark')).toBe('either');
			expect(drawn.getAttribute('data-option')?.split(' ')).toHaveLength(3);
		}
	});

	it('draws nothing of a part that is set aside but its mark', async () => {
		const part = partOf(await draw({ ...house, coordination: { kind: 'set-aside' } }), 'coordination');
		expect(part.querySelectorAll('.drawn, .blank')).toHaveLength(0);
		expect(part.querySelectorAll('[data-mark]')).toHaveLength(1);
	});

	it('draws an inferred part in pencil: broken, thinner and unfilled', async () => {
		const part = partOf(
			await draw({
				...house,
				case: { kind: 'settled', option: 'coordination', status: 'inferred' },
				funding: { kind: 'settled', option: 'core', status: 'documented' },
			}),
			'case',
		);
		const pencil = getComputedStyle(part.querySelector('.wood') ?? part);
		const container = part.closest('svg') ?? part;
		const ink = getComputedStyle(container.querySelector('[data-part="agreements"] .wood') ?? part);
		expect(pencil.strokeDasharray).not.toBe('none');
		expect(ink.strokeDasharray).toBe('none');
		expect(Number.parseFloat(pencil.strokeWidth)).toBeLessThan(Number.parseFloat(ink.strokeWidth));
		expect(pencil.fill).not.toBe(ink.fill);
	});

	it('draws a faded part lighter', async () => {
		const part = partOf(
			await draw({ ...house, funding: { kind: 'settled', option: 'core', faded: true } }),
			'funding',
		);
		const drawn = part.querySelector('.drawn') ?? part;
		expect(Number(getComputedStyle(drawn).opacity)).toBeLessThan(1);
	});

	it('follows a change of the house', async () => {
		const screen = await render(Blueprint, { house, ...words });
		await screen.rerender({ house: { ...house, funding: settled('project') } });
		expect(partOf(screen.container, 'funding').querySelectorAll('.drawn')).toHaveLength(1);
		expect(partOf(screen.container, 'funding').getAttribute('data-option')).toBe('project');
	});

	it('is one image with a name and a description, without a fault that axe can see', async () => {
		const screen = await render(Blueprint, { house, ...words });
		const image = screen.getByRole('img', { name: words.label });
		await expect.element(image).toHaveAccessibleDescription(words.description);
		const { violations } = await axe.run(screen.container);
		expect(violations).toEqual([]);
	});

	it('writes its description under the picture when asked', async () => {
		const screen = await render(Blueprint, { house, ...words, caption: true });
		await expect.element(screen.getByText(words.description)).toBeVisible();
	});

	it('keeps the names of its patterns to itself when there are two', async () => {
		const one = await draw({ ...house, entry: { kind: 'open' } });
		await draw({ ...house, entry: { kind: 'open' } });
		const ids = [...document.querySelectorAll('svg [id]')].map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(one.querySelectorAll('svg [id]').length);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('fills its width, four wide for three high', async () => {
		const container = await draw(house);
		const box = container.querySelector('svg')?.getBoundingClientRect();
		expect(box?.width).toBeCloseTo(container.getBoundingClientRect().width, 0);
		expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 2);
	});
});

describe('the mark of the house', () => {
	it('is decoration of the size that is asked, silent to assistive technology', async () => {
		const screen = await render(HouseMark, { size: 40 });
		const mark = screen.container.querySelector('svg');
		expect(mark?.getBoundingClientRect().width).toBe(40);
		expect(mark?.getAttribute('aria-hidden')).toBe('true');
		expect(screen.container.textContent.trim()).toBe('');
	});
});
