import { describedBy, type FieldProps, fieldId, Labelled } from "./field.tsx";

interface FileFieldProps extends FieldProps {
	/** Kinds offered by the browser's dialogue, e.g. `.pdf,.csv`; the server checks for itself. */
	accept?: string;
	multiple?: boolean;
}

/** Its form needs `upload`. */
export const FileField = (field: FileFieldProps) => (
	<Labelled field={field}>
		<input
			class="input"
			id={fieldId(field.name)}
			type="file"
			name={field.name}
			accept={field.accept}
			multiple={field.multiple}
			aria-describedby={describedBy(field)}
			aria-invalid={field.error === undefined ? undefined : "true"}
		/>
	</Labelled>
);
