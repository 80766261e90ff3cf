import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPart, stubApi } from '../../testing/render';
import { Account } from './Account';
import { signInHref } from './links';
import { SignInFailed } from './SignInFailed';

describe('signing in', () => {
  it('comes back to the very view, without the trace of a failed try', () => {
    expect(signInHref('/?rank=FDI_UTILISED&signin=failed')).toBe('/login?to=%2F%3Frank%3DFDI_UTILISED');
    expect(signInHref('/')).toBe('/login?to=%2F');
  });

  it('is offered while nobody is signed in', async () => {
    stubApi({ '/api/me': { body: { anonymous: true } } });
    renderPart(<Account />);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login?to=%2F');
  });

  it('gives way to the name and the way out', async () => {
    stubApi({
      '/api/me': { body: { anonymous: false, username: 'reader', roles: [], regions: [], ministry: null } },
    });
    renderPart(<Account />);
    expect(await screen.findByTestId('account')).toHaveTextContent('reader');
    expect(screen.getByRole('link', { name: 'Sign out' })).toHaveAttribute('href', '/logout');
  });

  it('that failed is told once and can be dismissed', async () => {
    window.history.replaceState(null, '', '/?signin=failed&lang=en');
    renderPart(<SignInFailed />);
    expect(screen.getByRole('alert')).toHaveTextContent('Signing in was not completed');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(window.location.search).toBe('?lang=en');
  });
});
