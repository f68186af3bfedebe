import { describedBy, type FieldProps, fieldId, Labelled } from "./field.tsx";

export interface Choice {
	value: string;
	label: string;
	hint?: string | undefined;
}

interface SelectFieldProps extends FieldProps {
	choices: readonly Choice[];
	value?: string | undefined;
	/** The wording of the empty choice; without it there is none. */
	none?: string;
}

/** For long lists (members, time zones). A handful of choices is better as `Radios`. */
export const SelectField = (field: SelectFieldProps) => {
	const { name, choices, value, none, error } = field;
	return (
		<Labelled field={field}>
			<select
				class="input"
				id={fieldId(name)}
				name={name}
				aria-describedby={describedBy(field)}
				aria-invalid={error === undefined ? undefined : "true"}
			>
				{none !== undefined && <option value="">{none}</option>}
				{choices.map((choice) => (
					<option value={choice.value} selected={choice.value === value}>
						{choice.label}
					</option>
				))}
			</select>
		</Labelled>
	);
};
