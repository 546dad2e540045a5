import type { ModelSlice } from '#lib/content/slices.ts';
import type { Group } from './patterns-address.ts';

/** The bodies of a group, in the order in which they are given. */
export function inGroup(models: readonly ModelSlice[], group: Group): readonly ModelSlice[] {
	switch (group) {
		case 'listed':
			return models.filter(({ listed }) => listed);
		case 'comparable':
			return models.filter(({ comparable }) => comparable);
		case 'all':
			return models;
	}
}
