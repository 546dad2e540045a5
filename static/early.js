// What is done on a page before the app has taken it over is kept here, and done again once it has.
{
	// What the prerendered page does not know: it is hidden until it has been read (see src/app.css).
	const { dataset } = document.documentElement;
	try {
		const current = 'charpente:current';
		if ((sessionStorage.getItem(current) ?? localStorage.getItem(current)) !== null) dataset.reading = 'design';
	} catch {
		// Where storage is refused there is no design to read.
	}
	if (location.search) dataset.reading = 'view';
	const fields = new Map();
	const folds = new Map();
	// A button that does not answer is pressed again: one time is meant.
	const buttons = new Set();
	const keepField = ({ target }) => fields.set(target, { value: target.value, checked: target.checked });
	const keepPress = ({ target }) => {
		const button = target.closest('button');
		if (button) buttons.add(button);
		const fold = target.closest('summary')?.parentElement;
		// It turns after the press.
		if (fold) folds.set(fold, !fold.open);
	};
	const heard = {
		input: keepField,
		change: keepField,
		click: keepPress,
		// Sent by the browser itself, a form would load the page anew.
		submit: (event) => event.preventDefault(),
	};
	for (const kind in heard) addEventListener(kind, heard[kind], true);
	globalThis.charpenteEarly = () => {
		for (const kind in heard) removeEventListener(kind, heard[kind], true);
		return { fields: [...fields], folds: [...folds], buttons: [...buttons] };
	};
}
