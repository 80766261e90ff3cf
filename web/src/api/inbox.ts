import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, withQuery } from './http';
import type { Instant, NewSubscription, Sentences, Subscription, SubscriptionRule } from './types';

export interface Alert {
  id: string;
  /** Of the rule that fired; a reminder comes to whoever holds a role for a region. */
  kind: SubscriptionRule['kind'] | 'reminder' | 'channel_disabled';
  sentences: Sentences;
  at: Instant;
  readAt: Instant | null;
}

export interface InboxPage {
  items: Alert[];
  /** The cursor of the next, older page; null on the last. */
  next: string | null;
  /** How many are unread in all, not on this page alone. */
  unread: number;
}

const INBOX = ['inbox'] as const;
const SUBSCRIPTIONS = ['subscriptions'] as const;

export function useInbox() {
  return useInfiniteQuery({
    queryKey: INBOX,
    queryFn: ({ pageParam, signal }) =>
      request<InboxPage>(withQuery('/api/inbox', { cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** @returns a function that has the inbox read again: the stream says that something came, the list says what */
export function useRefreshInbox(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: INBOX });
}

export function useMarkRead() {
  const refresh = useRefreshInbox();
  return useMutation({
    mutationFn: (id: string) => request(`/api/inbox/${encodeURIComponent(id)}/read`, { method: 'POST' }),
    onSettled: refresh,
  });
}

export function useSubscriptions() {
  return useQuery({
    queryKey: SUBSCRIPTIONS,
    queryFn: async ({ signal }) =>
      (await request<{ subscriptions: Subscription[] }>('/api/subscriptions', { signal })).subscriptions,
  });
}

export function useSubscribe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSubscription) =>
      request<Subscription>('/api/subscriptions', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: SUBSCRIPTIONS }),
  });
}

export function useUnsubscribe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/api/subscriptions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: SUBSCRIPTIONS }),
  });
}
