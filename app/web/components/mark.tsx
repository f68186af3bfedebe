/** The emblem in small: a line of stations – one passed, one where we stand, one ahead. */
export const Mark = () => (
	<svg class="mark" viewBox="0 0 55 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
		<circle cx="8" cy="8" r="5" fill="currentColor" />
		<path d="M15 8h5M35 8h5" />
		<circle cx="27.500" cy="8" r="6" />
		<circle cx="27.500" cy="8" r="2" fill="currentColor" />
		<circle cx="47" cy="8" r="5" />
	</svg>
);

/** The station where we stand, for the window's tab. */
export const markIcon =
	"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='6.500' fill='%23fff' stroke='%230f5257' stroke-width='2'/><circle cx='8' cy='8' r='3' fill='%230f5257'/></svg>";
