import { State, type StateKind } from "./state.tsx";

export interface Task {
	title: string;
	/** Left out while the task cannot be begun. */
	href?: string | undefined;
	/** A deadline, what it depends on. */
	hint?: string | undefined;
	state: { kind: StateKind; word: string };
}

export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
	<ul class="tasks">
		{tasks.map(({ title, href, hint, state }) => (
			<li>
				<span class="task">
					<span class="title">{href === undefined ? title : <a href={href}>{title}</a>}</span>
					{hint && <span class="hint">{hint}</span>}
				</span>
				<State kind={state.kind}>{state.word}</State>
			</li>
		))}
	</ul>
);
