import type { Document } from "@intersession/document";
import type { FieldErrors, FormRecord, Frame } from "../../../../web/index.ts";
import type { Names } from "../../circle/views.tsx";
import type { ProposalSheet } from "../queries.ts";

/** A proposal's page and its forms. */
export interface ProposalPageProps extends ProposalSheet {
	readonly frame: Frame;
	readonly names: Names;
	readonly zone: string;
	/** The paper as it was circulated, and its title. */
	readonly circulated: Document;
	readonly title: string;
	readonly may: {
		readonly takeBack: boolean;
		readonly advise: boolean;
		readonly mark: boolean;
	};
	/** Whether the mark is recorded as stated by a Chair who is named. */
	readonly asStated: boolean;
	/** What was typed in one of the forms; left out while nothing was. */
	readonly form?: FormRecord;
	readonly submission: () => string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}
