import { type FieldProps, fieldId, Question } from "./field.tsx";
import type { Choice } from "./select-field.tsx";

interface RadiosProps extends FieldProps {
	choices: readonly Choice[];
	value?: string | undefined;
}

/** Choose one: each line is the target. */
export const Radios = (field: RadiosProps) => <ChoiceList field={field} type="radio" chosen={[field.value]} />;

interface CheckboxesProps extends FieldProps {
	choices: readonly Choice[];
	values?: readonly string[] | undefined;
}

/** Choose any number. */
export const Checkboxes = (field: CheckboxesProps) => (
	<ChoiceList field={field} type="checkbox" chosen={field.values ?? []} />
);

interface ChoiceListProps {
	field: FieldProps & { choices: readonly Choice[] };
	type: "radio" | "checkbox";
	chosen: readonly (string | undefined)[];
}

const ChoiceList = ({ field, type, chosen }: ChoiceListProps) => {
	const id = fieldId(field.name);
	return (
		<Question field={field}>
			<ul class="choices">
				{field.choices.map(({ value, label, hint }, index) => (
					<li>
						<label class="choice">
							{/* The first has the field's own id: an error leads there. */}
							<input
								type={type}
								name={field.name}
								value={value}
								checked={chosen.includes(value)}
								id={index === 0 ? id : undefined}
							/>
							<span>{label}</span>
							{hint && <span class="hint">{hint}</span>}
						</label>
					</li>
				))}
			</ul>
		</Question>
	);
};

/** One statement to agree to or not. */
export const Checkbox = ({ name, value = "yes", label, checked }: CheckboxProps) => (
	<label class="choice">
		<input type="checkbox" name={name} value={value} checked={checked} id={fieldId(name)} />
		<span>{label}</span>
	</label>
);

interface CheckboxProps {
	name: string;
	value?: string;
	label: string;
	checked?: boolean | undefined;
}
