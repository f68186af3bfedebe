export { acts, editPerson, grantRole, registerPerson, revokeRole } from "./acts.ts";
export {
	asPerson,
	type GrantedRole,
	grantedRoles,
	type Person,
	personEmail,
	personLanguage,
	personName,
	personZone,
	type SessionPerson,
} from "./model.ts";
export { sessionPerson } from "./queries.ts";
export { refusals } from "./refusals.ts";
export { identityRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { issueSignInLink } from "./sign-in/acts.ts";
export { type Auth, openAuth } from "./sign-in/auth.ts";
export { askToSignIn } from "./sign-in/routes.tsx";
export { deleteEndedSessions, insertPerson, personByEmail, personById, staffOn } from "./store.ts";
