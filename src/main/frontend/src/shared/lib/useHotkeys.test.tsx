import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useHotkeys } from './useHotkeys';

function Page({ keys, dialog }: { keys: Record<string, () => void>; dialog?: boolean }) {
  useHotkeys(keys);
  return (
    <>
      <input aria-label="field" />
      <input type="checkbox" aria-label="box" />
      <button type="button">press</button>
      {dialog && <div role="dialog" />}
    </>
  );
}

describe('keys', () => {
  it('act on the page, one alone and two in a row', () => {
    const keys = { j: vi.fn(), 'g i': vi.fn(), i: vi.fn() };
    render(<Page keys={keys} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(keys.j).toHaveBeenCalledOnce();
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'i' });
    expect(keys['g i']).toHaveBeenCalledOnce();
    expect(keys.i).not.toHaveBeenCalled();
  });

  it('belong to a field somebody types into, to an open dialog, and to the browser with Ctrl', () => {
    const keys = { c: vi.fn() };
    const { getByLabelText, rerender } = render(<Page keys={keys} />);
    fireEvent.keyDown(getByLabelText('field'), { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    rerender(<Page keys={keys} dialog />);
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(keys.c).not.toHaveBeenCalled();
  });

  it('go on working on a box that was just ticked', () => {
    const keys = { c: vi.fn() };
    const { getByLabelText } = render(<Page keys={keys} />);
    fireEvent.keyDown(getByLabelText('box'), { key: 'c' });
    expect(keys.c).toHaveBeenCalledOnce();
  });

  it('leave Enter to the button it is pressed on', () => {
    const keys = { Enter: vi.fn() };
    const { getByText } = render(<Page keys={keys} />);
    fireEvent.keyDown(getByText('press'), { key: 'Enter' });
    expect(keys.Enter).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(keys.Enter).toHaveBeenCalledOnce();
  });
});
