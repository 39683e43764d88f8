import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { appText } from '#renderer/text/it/app.ts'

type State = { readonly failed: boolean }

/** A mistake of the program in a screen: it is said, written to the log, and the screen can be opened again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        icon="danger"
        title={appText.screenFailed}
        actions={<Button onPress={() => this.setState({ failed: false })}>{appText.openAgain}</Button>}
      >
        {appText.screenFailedHelp}
      </EmptyState>
    )
  }
}
