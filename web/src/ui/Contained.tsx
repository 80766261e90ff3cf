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
        onRetry={() => this.setState({ failed: false, failure: null })}
      />
    );
  }
}
