import { queryOptions } from '@tanstack/react-query';
import { ask, type Gateway, hall, type Notification, type Query } from '../api';

export type ServiceState = Gateway['ServiceState'];
export type PartState = Gateway['PartState'];
export type Health = Gateway['Health'];
export type DeadLetter = Gateway['DeadLetter'];
export type Message = Notification['MessageView'];
export type MessagePage = Notification['PageOfMessageView'];

export const MESSAGE_STATES = [
  'QUEUED',
  'SUBMITTING',
  'SUBMITTED',
  'DELIVERED',
  'FAILED',
  'EXPIRED',
  'UNKNOWN',
] as const satisfies readonly Message['state'][];

const PAGE = 50;

export const hallQuery = queryOptions({
  queryKey: ['operations', 'hall'],
  queryFn: () => ask(hall.GET('/api/operations')),
});

/** The document names the services of today; which there are is said by the hall. */
type Named = 'identity-service';

export const deadLettersQuery = (service: string) =>
  queryOptions({
    queryKey: ['operations', 'dead-letters', service],
    queryFn: async () => {
      const path = { service: service as Named };
      return (await ask(hall.GET('/api/operations/{service}/dead-letters', { params: { path } })))
        .deadLetters;
    },
  });

export function replay(service: string, id: string) {
  const path = { service: service as Named, id };
  return ask(hall.POST('/api/operations/{service}/dead-letters/{id}', { params: { path } }));
}

/** How many messages stand so; only the count is wanted, and a page cannot be without records. */
export const messageCountQuery = (state: Message['state']) =>
  queryOptions({
    queryKey: ['operations', 'messages', state],
    queryFn: () => ask(hall.GET('/api/messages', { params: { query: { state, limit: 1 } } })),
  });

export const MESSAGE_SORTS = ['NEWEST', 'OLDEST'] as const;

export function findMessages(
  filters: { state?: string; sort?: string },
  cursor?: string,
): Promise<MessagePage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit: PAGE } as Query<'/api/messages'>;
  return ask(hall.GET('/api/messages', { params: { query } }));
}
