import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { provinceWord } from './place-words.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Whereabouts } from './places.ts';
import { regionAmong, type Region } from './regions.ts';

const REGION_WORDS: Readonly<Record<Region, () => string>> = {
	// A region of one province has the name of that province: “the West” would be read with the Prairies.
	west: () => provinceWord('BC'),
	prairies: m.coverage_region_prairies,
	ontario: () => provinceWord('ON'),
	quebec: () => provinceWord('QC'),
	atlantic: m.coverage_region_atlantic,
	canada: () => provinceWord('CA'),
};

/** The name of a region. */
export function regionWord(region: Region): string {
	return REGION_WORDS[region]();
}

/** Some places in words: the name of their region, or their own names. */
export function placesWords(places: readonly Whereabouts[]): string {
	const region = regionAmong(places);
	if (region) return regionWord(region);
	return listFormat(getLocale()).format(places.map(provinceWord));
}
