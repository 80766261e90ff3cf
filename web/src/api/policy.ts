import { useQuery } from '@tanstack/react-query';
import type { Named } from '../i18n/i18n';
import { request } from './http';

export const CLAIMED = ['not_started', 'planned', 'under_way', 'blocked', 'carried_out', 'dropped'] as const;
export type Claimed = (typeof CLAIMED)[number];

export const VERIFIED = ['none', 'confirmed', 'partly', 'refused'] as const;
export type Verified = (typeof VERIFIED)[number];

export interface Ministry extends Named {
  code: string;
}

export interface Measure extends Named {
  id: string;
  lead: string;
  support: string[];
  /** The paper names few ministries; the others are our proposal, and the page says so. */
  leadProposed: boolean;
  claimed: Claimed;
  verified: Verified;
  /** What the lead ministry reported last; null before its first report. */
  lastReport: Report | null;
}

export interface Report {
  id: string;
  text: string;
  evidence: string | null;
  period: string | null;
  /** An obstacle item or a cause; null unless the measure is blocked. */
  blockedBy: string | null;
}

export interface Milestone extends Named {
  code: string;
  due: string;
  state: 'open' | 'reached' | 'dropped';
}

/** Something said for good; a province or a ministry said it. */
export interface Remark {
  id: string;
  text: string;
  ministry: string | null;
  region: string | null;
  at: string;
}

export interface MeasureRecord {
  milestones: Milestone[];
  comments: Remark[];
  /** What the ministry answered to the verdict on its last report. */
  answers: Remark[];
}

export interface Item extends Named {
  id: string;
  obstacles: string[];
  measures: Measure[];
}

export interface Recommendation extends Named {
  id: string;
  items: Item[];
}

export interface Obstacle extends Named {
  id: string;
  items: (Named & { id: string })[];
}

export interface PolicyTree {
  ministries: Ministry[];
  recommendations: Recommendation[];
}

export function useRecommendations() {
  return useQuery({
    queryKey: ['recommendations'],
    queryFn: ({ signal }) => request<PolicyTree>('/api/recommendations', { signal }),
    staleTime: 60 * 1000,
  });
}

export function useObstacles() {
  return useQuery({
    queryKey: ['obstacles'],
    queryFn: async ({ signal }) =>
      (await request<{ obstacles: Obstacle[] }>('/api/obstacles', { signal })).obstacles,
    staleTime: 60 * 60 * 1000,
  });
}

/** Read when somebody opens it: the list of measures stays one request. */
export function useMeasureRecord({ id, lastReport }: Measure, open: boolean) {
  return useQuery({
    queryKey: ['measure', id, lastReport?.id],
    enabled: open,
    queryFn: async ({ signal }): Promise<MeasureRecord> => {
      const [measure, said, thread] = await Promise.all([
        request<{ milestones: Milestone[] }>(`/api/measures/${id}`, { signal }),
        request<{ remarks: Remark[] }>(`/api/measures/${id}/comments`, { signal }),
        lastReport
          ? request<{ answers: Remark[] }>(`/api/reports/${lastReport.id}/answers`, { signal })
          : { answers: [] },
      ]);
      return { milestones: measure.milestones, comments: said.remarks, answers: thread.answers };
    },
    staleTime: 60 * 1000,
  });
}
