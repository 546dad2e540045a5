import { describe, expect, it } from 'vitest';
import { FRAME } from '#lib/ui/blueprint/frame.ts';
import { DOORS } from '#lib/ui/blueprint/doors.ts';
import { FOUNDATION } from '#lib/ui/blueprint/foundation.ts';
import { roofOf, timber, type PartDrawing } from '#lib/ui/blueprint/geometry.ts';
import { DRAWN_OPTIONS, PARTS, type Part } from '#lib/ui/blueprint/house.ts';
import { INSIDE } from '#lib/ui/blueprint/inside.ts';
import { JOINTS } from '#lib/ui/blueprint/joints.ts';
import { LIGHT } from '#lib/ui/blueprint/light.ts';
import { box, path, placed, round, together } from '#lib/ui/blueprint/strokes.ts';

describe('a stroke', () => {
	it('has coordinates to a tenth of a unit', () => {
		expect(path`M${1 / 3} ${2}l${-0.04} ${10.96}`).toBe('M0.3 2l0 11');
	});

	it('of a box goes round it once, clockwise, from its top left', () => {
		expect(box(10, 20, 30, 40)).toBe('M10 20h30v40h-30Z');
		expect(box(10, 20, 30, 40, 5)).toBe(
			'M15 20h20a5 5 0 0 1 5 5v30a5 5 0 0 1 -5 5h-20a5 5 0 0 1 -5 -5v-30a5 5 0 0 1 5 -5Z',
		);
	});

	it('of a circle goes round it once, from its right', () => {
		expect(round(10, 20, 4)).toBe('M14 20a4 4 0 1 1 -8 0a4 4 0 1 1 8 0Z');
		expect(round(0, 0, 4, 2)).toBe('M4 0a4 2 0 1 1 -8 0a4 2 0 1 1 8 0Z');
	});

	it('of a level timber has half its thickness above and below', () => {
		expect(timber(0, 10, 20, 10, 6)).toBe('M0 13L20 13L20 7L0 7Z');
	});

	it('may be several shapes of one pen', () => {
		expect(together('solid', ['M0 0h1', 'M2 0h1'])).toEqual({ pen: 'solid', d: 'M0 0h1M2 0h1' });
	});

	it('is placed within what is placed', () => {
		expect(placed('translate(1 2)', [{ pen: 'ink', d: 'M0 0' }])).toEqual([
			{ pen: 'ink', d: 'M0 0', at: 'translate(1 2)' },
		]);
		expect(placed('scale(2)', [{ pen: 'ink', d: 'M0 0', at: 'translate(1 2)' }])[0]?.at).toBe(
			'scale(2) translate(1 2)',
		);
	});
});

describe('the drawing of a part', () => {
	const drawings: Readonly<Record<Part, PartDrawing>> = {
		...{ funding: FOUNDATION, permanence: FRAME, entry: DOORS },
		...{ case: INSIDE, coordination: LIGHT, agreements: JOINTS },
	};
	for (const part of PARTS)
		it(`has strokes of its own for every option, and none for what is no option (${part})`, () => {
			const { option, blank } = drawings[part];
			for (const frame of DRAWN_OPTIONS.permanence) {
				const roof = roofOf(frame);
				const drawn = DRAWN_OPTIONS[part].map((one) => JSON.stringify(option(one, 0, 1, roof)));
				expect(new Set([...drawn, JSON.stringify(blank(roof))]).size).toBe(5);
				expect(drawn).not.toContain('[]');
				expect(option('nothing', 0, 1, roof)).toEqual([]);
				expect(drawn.join()).not.toMatch(/NaN|undefined|Infinity/);
			}
		});
});
