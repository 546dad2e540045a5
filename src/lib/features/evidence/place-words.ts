import type { ModelSlice } from '#lib/content/slices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const PROVINCES: Readonly<Record<ModelSlice['province'], () => string>> = {
	BC: m.compare_province_BC,
	AB: m.compare_province_AB,
	SK: m.compare_province_SK,
	MB: m.compare_province_MB,
	ON: m.compare_province_ON,
	QC: m.compare_province_QC,
	NB: m.compare_province_NB,
	NS: m.compare_province_NS,
	PE: m.compare_province_PE,
	NL: m.compare_province_NL,
	CA: m.compare_province_CA,
	elsewhere: m.own_elsewhere,
};

/** The name of a body's province, or of the country; “elsewhere” for one outside it. */
export function provinceWord(province: ModelSlice['province']): string {
	return PROVINCES[province]();
}
