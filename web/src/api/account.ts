import { useQuery } from '@tanstack/react-query';
import { request } from './http';
import type { Me } from './types';

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => request<Me>('/api/me', { signal }),
    staleTime: 5 * 60 * 1000,
  });
}
