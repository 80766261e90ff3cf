import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart, stubApi } from '../../testing/render';
import { Inbox } from './Inbox';

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }

  close() {
    this.closed = true;
  }
}

const alert = (id: string, readAt: string | null) => ({
  id,
  kind: 'falls_by_percent',
  sentences: { 'zh-CN': `提醒 ${id}`, en: `Alert ${id}` },
  at: '2026-11-24T08:00:00Z',
  readAt,
});

beforeEach(() => {
  Stream.opened = [];
  vi.stubGlobal('EventSource', Stream);
});

describe('the inbox', () => {
  it('reads its list again when the stream says that something came', async () => {
    let items = [alert('1', '2026-11-24T09:00:00Z')];
    stubApi({ '/api/inbox': () => ({ body: { items, next: null, unread: items.length - 1 } }) });
    renderPart(<Inbox />);
    expect(await screen.findByText('Alert 1')).toBeInTheDocument();
    expect(screen.getByTestId('unread')).toHaveTextContent('0 unread');

    items = [alert('2', null), ...items];
    act(() => void Stream.opened[0]?.dispatchEvent(new Event('alert')));
    expect(await screen.findByText('Alert 2')).toBeInTheDocument();
    expect(screen.getByTestId('unread')).toHaveTextContent('1 unread');
  });

  it('shows a reminder beside the alerts, as one', async () => {
    const reminder = { ...alert('7', null), kind: 'reminder' };
    stubApi({ '/api/inbox': { body: { items: [reminder], next: null, unread: 1 } } });
    renderPart(<Inbox />);
    expect(await screen.findByText('Alert 7')).toBeInTheDocument();
    expect(screen.getByText(/Reminder ·/)).toBeInTheDocument();
  });

  it('says whether it is live', async () => {
    stubApi({ '/api/inbox': { body: { items: [], next: null, unread: 0 } } });
    renderPart(<Inbox />);
    expect(screen.getByText('connecting')).toBeInTheDocument();
    act(() => Stream.opened[0]?.onopen?.());
    expect(await screen.findByText('live')).toBeInTheDocument();
    act(() => Stream.opened[0]?.onerror?.());
    expect(await screen.findByText('reconnecting')).toBeInTheDocument();
  });

  it('opens a stream again that was refused, which a browser does not do', () => {
    vi.useFakeTimers();
    try {
      stubApi({ '/api/inbox': { body: { items: [], next: null, unread: 0 } } });
      renderPart(<Inbox />);
      const first = Stream.opened[0];
      if (first) first.readyState = Stream.CLOSED;
      act(() => first?.onerror?.());
      expect(Stream.opened).toHaveLength(1);
      act(() => void vi.advanceTimersByTime(5_000));
      expect(Stream.opened).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('closes its stream when it is left', () => {
    stubApi({ '/api/inbox': { body: { items: [], next: null, unread: 0 } } });
    const { unmount } = renderPart(<Inbox />);
    unmount();
    expect(Stream.opened[0]?.closed).toBe(true);
  });

  it('marks an alert as read', async () => {
    let readAt: string | null = null;
    stubApi({
      '/api/inbox/1/read': () => {
        readAt = '2026-11-24T09:00:00Z';
        return { status: 204 };
      },
      '/api/inbox': () => ({ body: { items: [alert('1', readAt)], next: null, unread: readAt ? 0 : 1 } }),
    });
    renderPart(<Inbox />);
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as read' }));
    await waitFor(() => expect(screen.getByTestId('unread')).toHaveTextContent('0 unread'));
    expect(screen.queryByRole('button', { name: 'Mark as read' })).not.toBeInTheDocument();
  });

  it('fetches older alerts page by page', async () => {
    stubApi({
      '/api/inbox': (url) =>
        url.searchParams.get('cursor') === '7'
          ? { body: { items: [alert('old', null)], next: null, unread: 2 } }
          : { body: { items: [alert('new', null)], next: '7', unread: 2 } },
    });
    renderPart(<Inbox />);
    await userEvent.click(await screen.findByRole('button', { name: 'Earlier alerts' }));
    expect(await screen.findByText('Alert old')).toBeInTheDocument();
    expect(screen.getByText('Alert new')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Earlier alerts' })).not.toBeInTheDocument();
  });
});
