import { describedBy, type FieldProps, fieldId, Labelled } from "./field.tsx";

interface TextFieldProps extends FieldProps {
	type?: "text" | "email" | "date" | "time";
	/** What was typed, kept as it was. */
	value?: string | undefined;
	/** A token of the HTML standard (`email`, `name`, `one-time-code`), so that the browser can fill it in. */
	autocomplete?: string;
	/** The keyboard a phone shows: `numeric` for a code. */
	inputmode?: "numeric" | "decimal";
	/** What the browser proposes while one types; anything else may be typed as well. */
	suggestions?: readonly string[];
}

export const TextField = (field: TextFieldProps) => {
	const { type = "text", name, value, error, autocomplete, inputmode, suggestions } = field;
	const short = type === "date" || type === "time" || inputmode !== undefined;
	return (
		<Labelled field={field}>
			<input
				class={short ? "input short" : "input"}
				id={fieldId(name)}
				type={type}
				name={name}
				value={value}
				autocomplete={autocomplete}
				inputmode={inputmode}
				list={suggestions && `${fieldId(name)}-list`}
				dir={type === "text" && inputmode === undefined ? "auto" : undefined}
				aria-describedby={describedBy(field)}
				aria-invalid={error === undefined ? undefined : "true"}
			/>
			{suggestions && (
				<datalist id={`${fieldId(name)}-list`}>
					{suggestions.map((suggestion) => (
						<option value={suggestion} />
					))}
				</datalist>
			)}
		</Labelled>
	);
};
