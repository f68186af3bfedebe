import { describedBy, type FieldProps, fieldId, Labelled } from "./field.tsx";

interface TextFieldProps extends FieldProps {
	type?: "text" | "email" | "date" | "time";
	/** What was typed, kept as it was. */
	value?: string | undefined;
	/** A token of the HTML standard (`email`, `name`, `one-time-code`), so that the browser can fill it in. */
	autocomplete?: string;
	/** The keyboard a phone shows: `numeric` for a code. */
	inputmode?: "numeric" | "decimal";
}

export const TextField = (field: TextFieldProps) => {
	const { type = "text", name, value, error, autocomplete, inputmode } = field;
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
				dir={type === "text" && inputmode === undefined ? "auto" : undefined}
				aria-describedby={describedBy(field)}
				aria-invalid={error === undefined ? undefined : "true"}
			/>
		</Labelled>
	);
};
