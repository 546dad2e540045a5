/** The years of a day or a moment that is kept: a date input and every `Intl` formatter can show them. */
const FIRST_YEAR = 1900;

/** Whether a text is a day of the calendar from 1900 on, as `2026-11-23`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number(text.slice(0, 4)) < FIRST_YEAR) return false;
	const read = new Date(`${text}T00:00:00Z`);
	// The 31st of February has the shape of a day: some readers turn it into another day, others read nothing.
	return read.getUTCDate() === Number(text.slice(8));
}

/** Whether a text is a moment in ISO 8601, from 1900 on, that every `Date` reads: `2026-11-23T21:20:00.000Z`, or with `+05:00`. */
export function isMoment(text: string): boolean {
	const [day = '', time = ''] = text.split('T', 2);
	return (
		isDay(day) &&
		/^\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(time) &&
		text.length === day.length + 1 + time.length &&
		!Number.isNaN(Date.parse(text))
	);
}

/** The day of a date where its reader is, as `2026-11-23`: late in the evening, that of UTC is already the next. */
export function localDay(date: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
