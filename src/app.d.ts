declare global {
	namespace App {
		interface PageData {
			/** The title of the page, without the name of the product. */
			title?: string;
		}
	}
}

export {};
