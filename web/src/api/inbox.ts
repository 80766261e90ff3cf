import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from './http';
import type { Instant, NewSubscription, Subscription } from './types';

export interface Alert {
  id: string;
  title: string;
  text: string;
  at: Instant;
  read: boolean;
}

export interface InboxPage {
  items: Alert[];
  nextCursor: string | null;
  unread: number;
}

const INBOX = ['inbox'] as const;
const SUBSCRIPTIONS = ['subscriptions'] as const;

export function useInbox() {
  return useQuery({
    queryKey: INBOX,
    queryFn: ({ signal }) => request<InboxPage>('/api/inbox', { signal }),
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
      (await request<{ items: Subscription[] }>('/api/subscriptions', { signal })).items,
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
