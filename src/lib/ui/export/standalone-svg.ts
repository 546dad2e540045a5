/** The styles that make a drawing what it is; anything else is the page's business. */
const DRAWN = [
	...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
	...['stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'vector-effect'],
	...['opacity', 'color', 'stop-color', 'stop-opacity', 'paint-order', 'clip-path', 'mask', 'visibility'],
	...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor'],
	...['dominant-baseline', 'font-variant-numeric', 'transform', 'transform-origin', 'transform-box'],
] as const;

/** Attributes that mean something in the page only. */
const PAGE_ONLY = /^(class|data-|on|aria-|role$|tabindex$|style$)/;

function settle(original: Element, copy: Element): void {
	const computed = getComputedStyle(original);
	if (computed.display === 'none' && original.closest('defs, symbol, clipPath, mask') === null) {
		copy.remove();
		return;
	}
	for (const { name } of [...copy.attributes]) if (PAGE_ONLY.test(name)) copy.removeAttribute(name);
	copy.setAttribute(
		'style',
		DRAWN.map((property) => `${property}:${computed.getPropertyValue(property)}`).join(';'),
	);
	const copies = [...copy.children];
	for (const [at, child] of [...original.children].entries()) {
		const beside = copies[at];
		if (beside) settle(child, beside);
	}
}

/**
 * A copy of a drawing that stands by itself: the styles that the page gives it, colours of the theme included, are
 * written on each of its elements. The drawing itself is left as it is, and must be in the page.
 */
export function standaloneSvg(drawing: SVGSVGElement): SVGSVGElement {
	// A copy is what it was copied from.
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const { width, height } = drawing.getBoundingClientRect();
	settle(drawing, copy);
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(Math.round(width)));
	copy.setAttribute('height', String(Math.round(height)));
	return copy;
}
