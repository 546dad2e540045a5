import { isObject } from './plain-object.ts';

/** What tabs of the same browser tell each other. */
export type TabMessage = { readonly kind: 'changed'; readonly id: string } | { readonly kind: 'erased' };

/** The other tabs of this browser that have the tool open. */
export interface OtherTabs {
	tell(message: TabMessage): void;
	listen(listener: (message: TabMessage) => void): void;
}

function isMessage(value: unknown): value is TabMessage {
	if (!isObject(value)) return false;
	const { kind, id } = value;
	return kind === 'erased' || (kind === 'changed' && typeof id === 'string');
}

/** The other tabs, by BroadcastChannel; where a browser has none, nobody is told and nobody is heard. */
export function otherTabs(): OtherTabs {
	let opened: BroadcastChannel | undefined;
	const channel = () => {
		if (typeof BroadcastChannel === 'undefined') return undefined;
		return (opened ??= new BroadcastChannel('charpente'));
	};
	return {
		tell: (message) => channel()?.postMessage(message),
		listen: (listener) =>
			channel()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
				if (isMessage(data)) listener(data);
			}),
	};
}
