import type { components as EmployerTypes } from './generated/employer';
import type { components as GatewayTypes } from './generated/gateway';
import type { components as IdentityTypes } from './generated/identity';
import type { components as JobseekerTypes } from './generated/jobseeker';
import type { components as NotificationTypes } from './generated/notification';

export { ask, askVersioned, hall, once, onlyIf, type Query, type Versioned } from './client';
export { CONNECTION_LOST, type FieldProblem, Problem } from './problem';

/** The documents' own types, by service. */
export type Employer = EmployerTypes['schemas'];
export type Gateway = GatewayTypes['schemas'];
export type Identity = IdentityTypes['schemas'];
export type Jobseeker = JobseekerTypes['schemas'];
export type Notification = NotificationTypes['schemas'];
