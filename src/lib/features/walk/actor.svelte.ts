import { createSubscriber } from 'svelte/reactivity';
import {
	createActor,
	type ActorOptions,
	type AnyStateMachine,
	type SnapshotFrom,
	type EventFromLogic,
} from 'xstate';

/** A running machine, read in runes: whoever reads its snapshot is brought up to date when it changes. */
export class RunningMachine<Machine extends AnyStateMachine> {
	#actor;
	#subscribe;

	constructor(machine: Machine, options: ActorOptions<Machine>) {
		this.#actor = createActor<AnyStateMachine>(machine, options).start();
		this.#subscribe = createSubscriber((update) => {
			const subscription = this.#actor.subscribe(update);
			return () => subscription.unsubscribe();
		});
	}

	/** Where the machine is now. */
	get snapshot(): SnapshotFrom<Machine> {
		this.#subscribe();
		// The actor was made of this machine.
		return this.#actor.getSnapshot() as SnapshotFrom<Machine>;
	}

	/** Tells the machine what happened. */
	send(event: EventFromLogic<Machine>): void {
		this.#actor.send(event);
	}
}
