// What is done on a page before the app has taken it over is kept here, and done again once it has. Should the app not
// come, the page says so itself: it is whole HTML, and stays readable.
{
	// What the prerendered page does not know: it is hidden until it has been read (see src/app.css).
	const { dataset } = document.documentElement;
	try {
		const current = 'charpente:current';
		if ((sessionStorage.getItem(current) ?? localStorage.getItem(current)) !== null) dataset.readingDesign = '';
	} catch {
		// Where storage is refused there is no design to read.
	}
	if (location.search) dataset.readingView = '';
	const fields = new Map();
	const folds = new Map();
	// A button that does not answer is pressed again: one time is meant.
	const buttons = new Set();
	const files = [];
	const keepField = ({ target }) => fields.set(target, { value: target.value, checked: target.checked });
	const keepPress = ({ target }) => {
		const button = target.closest('button');
		if (button) buttons.add(button);
		const fold = target.closest('summary')?.parentElement;
		// It turns after the press.
		if (fold) folds.set(fold, !fold.open);
	};
	// The browser would open a file that falls on the page, in the place of the tool.
	const keepFiles = (event) => {
		if (!event.dataTransfer?.types.includes('Files')) return;
		event.preventDefault();
		if (event.type === 'drop') files.push(...event.dataTransfer.files);
	};
	const WORDS = {
		fr: [
			'Cette page se lit, mais elle ne peut pas répondre : une partie de l’outil n’a pas pu être chargée. Ce qui est enregistré sur cet appareil y reste. Vérifiez la connexion, puis rechargez la page.',
			'Recharger la page',
		],
		en: [
			'You can read this page, but it cannot respond: part of the tool could not be loaded. What is saved on this device stays there. Check the connection, then reload the page.',
			'Reload the page',
		],
	};
	let told;
	const tell = () => {
		if (told || !document.body) return;
		// What was to be shown once it has been read is shown as it is.
		delete dataset.readingDesign;
		delete dataset.readingView;
		const [words, button] = WORDS[document.documentElement.lang] ?? WORDS.fr;
		told = document.createElement('div');
		told.className = 'not-started no-print';
		const said = document.createElement('p');
		said.setAttribute('role', 'alert');
		const again = document.createElement('button');
		again.className = 'button';
		again.textContent = button;
		again.onclick = () => location.reload();
		told.append(said, again);
		document.body.prepend(told);
		// Words that come into an alert that is there already are read out by every screen reader.
		said.textContent = words;
	};
	const heard = {
		input: keepField,
		change: keepField,
		click: keepPress,
		dragover: keepFiles,
		drop: keepFiles,
		// Sent by the browser itself, a form would load the page anew.
		submit: (event) => event.preventDefault(),
		// Kit's starter script handles no failure of its own.
		unhandledrejection: tell,
	};
	for (const kind in heard) addEventListener(kind, heard[kind], true);
	globalThis.charpenteEarly = () => {
		for (const kind in heard) removeEventListener(kind, heard[kind], true);
		told?.remove();
		return { fields: [...fields], folds: [...folds], buttons: [...buttons], files };
	};
}
