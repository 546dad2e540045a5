import { DeviceSetting } from '#lib/ui/device-setting.svelte.ts';

/** Whether the bodies that the person added count in the views of the evidence: they are left out until asked for. */
export const ownCounted = new DeviceSetting('own-counted', false);
