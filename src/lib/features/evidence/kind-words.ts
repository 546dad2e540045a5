import type { ModelSlice } from '#lib/content/slices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const KINDS: Readonly<Record<ModelSlice['kind'], { one: () => string; several: () => string }>> = {
	coalition: { one: m.compare_kindof_coalition, several: m.compare_kind_coalition },
	service: { one: m.compare_kindof_service, several: m.compare_kind_service },
	project: { one: m.compare_kindof_project, several: m.compare_kind_project },
	strategy: { one: m.compare_kindof_strategy, several: m.compare_kind_strategy },
	office: { one: m.compare_kindof_office, several: m.compare_kind_office },
	organization: { one: m.compare_kindof_organization, several: m.compare_kind_organization },
	'police-unit': { one: m.compare_kindof_police_unit, several: m.compare_kind_police_unit },
	study: { one: m.compare_kindof_study, several: m.compare_kind_study },
};

/** What a body is, in words. */
export function kindWord(kind: ModelSlice['kind']): string {
	return KINDS[kind].one();
}

/** Several bodies of a kind, in words. */
export function kindsWord(kind: ModelSlice['kind']): string {
	return KINDS[kind].several();
}
