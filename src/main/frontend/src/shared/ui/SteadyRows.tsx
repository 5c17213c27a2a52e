import { Component, createRef, type ReactNode } from 'react';

interface SteadyRowsProps {
  /** The rows in their order; what is kept in place is kept when these change, and then only. */
  ids: readonly string[];
  /** Whether the reader stands on a row by the keyboard. */
  stands: boolean;
  children: ReactNode;
}

interface Place {
  row: Element;
  top: number;
}

const ROWS = ['tbody > tr', '.kd-cards > li'];
const rowsWith = (state: string) => ROWS.map((row) => row + state).join(', ');

/**
 * Keeps the row that the reader is about to press where it is on the screen when rows come or go above it: the one under
 * the pointer, else the one with the focus, else the one the keyboard stands on, else, in a list scrolled down, the first
 * that is seen. At the very top of a page only what comes can be made up for, not what goes.
 */
export class SteadyRows extends Component<SteadyRowsProps> {
  private readonly box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: SteadyRowsProps): Place | null {
    const row = before.ids.join() === this.props.ids.join() ? undefined : this.anchor();
    return row === undefined ? null : { row, top: row.getBoundingClientRect().top };
  }

  override componentDidUpdate(_: SteadyRowsProps, __: unknown, place: Place | null) {
    if (place?.row.isConnected) {
      const by = place.row.getBoundingClientRect().top - place.top;
      if (by !== 0) {
        this.scroll(by);
      }
    }
  }

  override componentWillUnmount() {
    document.body.style.minHeight = '';
  }

  /** A page that is too short to be scrolled so far grows below its end, where nothing is seen of it. */
  private scroll(by: number) {
    const wanted = window.innerHeight + window.scrollY + by;
    if (wanted > document.documentElement.scrollHeight) {
      document.body.style.minHeight = `${String(wanted)}px`;
    }
    window.scrollBy({ top: by, behavior: 'instant' });
  }

  private anchor(): Element | undefined {
    const find = (state: string) => this.box.current?.querySelector(rowsWith(state)) ?? undefined;
    return (
      find(':hover') ??
      find(':focus-within') ??
      (this.props.stands ? find('.kd-current') : undefined) ??
      (window.scrollY > 0 ? this.firstSeen() : undefined)
    );
  }

  private firstSeen(): Element | undefined {
    const rows = [...(this.box.current?.querySelectorAll(rowsWith('')) ?? [])];
    return rows.find((row) => row.getBoundingClientRect().top >= 0);
  }

  override render() {
    return (
      <div ref={this.box} className="kd-steady">
        {this.props.children}
      </div>
    );
  }
}
