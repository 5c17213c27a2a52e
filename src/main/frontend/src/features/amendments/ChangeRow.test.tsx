import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ChangeRow } from './ChangeRow';

function Row({ plain, first }: { plain: boolean; first: string | undefined }) {
  const [value, setValue] = useState(first);
  return (
    <ChangeRow
      field="mail"
      customerType="INDIVIDUAL"
      current="o***@example.com"
      hasCurrent
      value={value}
      error={undefined}
      findings={[]}
      plain={plain}
      onChange={(typed) => {
        setValue(plain ? (typed ?? '') : typed);
      }}
    />
  );
}

describe('a field of a change', () => {
  it('is emptied by intent, and that can be undone', () => {
    render(<Row plain={false} first={undefined} />);
    fireEvent.click(screen.getByRole('button', { name: '清空 电子邮箱' }));
    expect(screen.queryByText('将清空')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^撤\s?销$/ }));
    expect(screen.getByLabelText('电子邮箱')).toHaveProperty('value', '');
  });

  it('can be typed anew in a correction after everything was deleted', () => {
    render(<Row plain first="ouyang@example.com" />);
    fireEvent.change(screen.getByLabelText('电子邮箱'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('电子邮箱'), { target: { value: 'o@example.com' } });
    expect(screen.getByLabelText('电子邮箱')).toHaveProperty('value', 'o@example.com');
  });
});
