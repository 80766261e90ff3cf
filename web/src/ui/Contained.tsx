import { Component, type ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  part: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  failure: unknown;
}

/** A script that did not load is remembered as failed for as long as the page lives. */
function isScriptFailure(failure: unknown): boolean {
  return failure instanceof TypeError && /import|module|chunk/i.test(failure.message);
}

/** Keeps whatever breaks inside (a script that does not load, too) from taking the rest of the page along. */
export class Contained extends Component<Props, State> {
  override state: State = { failed: false, failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failed: true, failure };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ProblemNotice
        error={this.state.failure}
        part={this.props.part}
        onRetry={() => {
          if (isScriptFailure(this.state.failure)) window.location.reload();
          else this.setState({ failed: false, failure: null });
        }}
      />
    );
  }
}
