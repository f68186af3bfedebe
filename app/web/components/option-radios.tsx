import type { Child } from "hono/jsx";
import { messages } from "../messages/index.ts";
import { writtenIn } from "../written.ts";
import { type FieldProps, fieldId, Question } from "./field.tsx";

/** Something put before the membership: its title is said, in its own language. */
export interface Option {
	value: string;
	title: string;
	/** BCP 47 tag of the title and description, when it is not the page's. */
	contentLang?: string | undefined;
	description?: Child;
}

interface OptionRadiosProps extends FieldProps {
	options: readonly Option[];
	value?: string | undefined;
}

/** Choose one of the options of a question. The description unfolds under its title and belongs to no target. */
export const OptionRadios = (field: OptionRadiosProps) => (
	<OptionList field={field} type="radio" chosen={[field.value]} />
);

interface OptionCheckboxesProps extends FieldProps {
	options: readonly Option[];
	values?: readonly string[] | undefined;
}

/** Choose any number of them. */
export const OptionCheckboxes = (field: OptionCheckboxesProps) => (
	<OptionList field={field} type="checkbox" chosen={field.values ?? []} />
);

interface OptionListProps {
	field: FieldProps & { options: readonly Option[] };
	type: "radio" | "checkbox";
	chosen: readonly (string | undefined)[];
}

const OptionList = ({ field, type, chosen }: OptionListProps) => (
	<Question field={field}>
		<ul class="choices options">
			{field.options.map(({ value, title, contentLang, description }, index) => (
				<li {...writtenIn(contentLang)}>
					<label class="choice">
						<input
							type={type}
							name={field.name}
							value={value}
							checked={chosen.includes(value)}
							id={index === 0 ? fieldId(field.name) : undefined}
						/>
						<span class="title">{title}</span>
					</label>
					{description && (
						<details>
							<summary {...writtenIn(field.lang)}>
								{messages[field.lang].more}
								<span class="heard"> – {title}</span>
							</summary>
							<div class="said">{description}</div>
						</details>
					)}
				</li>
			))}
		</ul>
	</Question>
);
