// What is chosen or typed on a page before the app has taken it over is kept here, and said again once it has.
{
	const fields = new Map();
	const keep = ({ target }) => fields.set(target, { value: target.value, checked: target.checked });
	for (const kind of ['input', 'change']) addEventListener(kind, keep, true);
	globalThis.charpenteEarly = () => {
		for (const kind of ['input', 'change']) removeEventListener(kind, keep, true);
		return [...fields];
	};
}
