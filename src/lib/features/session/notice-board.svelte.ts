import type { Notice, NoticeContent } from './notice.ts';

/** The notices that stand, oldest first. */
export class NoticeBoard {
	notices = $state.raw<readonly Notice[]>([]);
	#count = 0;

	/** Posts a notice; one that says the same already is replaced, not doubled. */
	post(content: NoticeContent): void {
		const said = JSON.stringify(content);
		const others = this.notices.filter(({ number: _, ...other }) => JSON.stringify(other) !== said);
		this.notices = [...others, { ...content, number: (this.#count += 1) }];
	}

	dismiss({ number }: Notice): void {
		this.notices = this.notices.filter((notice) => notice.number !== number);
	}

	/** Takes down the notices that no longer hold. */
	withdraw(holds: (notice: Notice) => boolean): void {
		const standing = this.notices.filter(holds);
		if (standing.length !== this.notices.length) this.notices = standing;
	}
}
