import type { ModelSlice } from '#lib/content/slices.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import type { Group } from './patterns-address.ts';

/** The bodies of a group, in the order in which they are given; those that the person added stand beside those of the presentation. */
export function inGroup(models: readonly ModelSlice[], group: Group): readonly ModelSlice[] {
	switch (group) {
		case 'listed':
			return models.filter(({ id, listed }) => listed || isLocal(id));
		case 'comparable':
			return models.filter(({ comparable }) => comparable);
		case 'all':
			return models;
	}
}
