import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../api/problem';
import { renderPart } from '../testing/render';
import { Contained } from './Contained';
import { ProblemNotice } from './ProblemNotice';

describe('a problem', () => {
  it('is told with its title, its detail, and what mends each fault', () => {
    const error = new ProblemError({
      type: 'urn:frontier:problem:invalid',
      title: 'The subscription is not valid',
      status: 422,
      detail: 'One field is wrong.',
      errors: [{ column: 'percent', message: 'above 100', mend: 'give at most 100' }],
    });
    renderPart(<ProblemNotice error={error} />);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The subscription is not valid');
    expect(alert).toHaveTextContent('One field is wrong.');
    expect(alert).toHaveTextContent('percent: above 100 → give at most 100');
  });

  it('of a part that is down names the part and can be tried again', async () => {
    const retry = vi.fn();
    const error = new ProblemError({
      type: 'urn:frontier:problem:unavailable',
      title: 'Unavailable',
      status: 503,
    });
    renderPart(<ProblemNotice error={error} part="The ranking" onRetry={retry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('The ranking: unavailable just now');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('without words of its own still says something in the language of the page', () => {
    renderPart(<ProblemNotice error={new Error('x')} />, 'zh-CN');
    expect(screen.getByRole('alert')).toHaveTextContent('这一部分无法显示');
  });

  it('inside a part stays inside it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('broken');
    };
    renderPart(
      <>
        <Contained part="The charts">
          <Broken />
        </Contained>
        <p>the rest</p>
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The charts');
    expect(screen.getByText('the rest')).toBeInTheDocument();
  });
});
