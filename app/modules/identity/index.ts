export { acts, editPerson, registerPerson } from "./acts.ts";
export { asPerson, type Person } from "./model.ts";

export { sessionPerson } from "./queries.ts";
export { refusals } from "./refusals.ts";
export { appoint, revokeRole } from "./role/acts.ts";
export { type GrantedRole, grantedRoles, type RoleRequest } from "./role/model.ts";
export { approvingBeside, grantsOf, lockPerson, staffOn, waitingRequests } from "./role/store.ts";
export { identityRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { issueSignInLink } from "./sign-in/acts.ts";
export { type Auth, openAuth } from "./sign-in/auth.ts";
export { askToSignIn } from "./sign-in/routes.tsx";

export { deleteEndedSessions, insertPerson, nameAt, personByEmail, personById, personsById } from "./store.ts";
