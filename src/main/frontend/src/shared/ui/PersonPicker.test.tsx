import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PersonPicker, type PersonChoice } from './PersonPicker';

const STAFF: PersonChoice[] = [
  { id: 'p1', name: '甲', staffNo: 'V001', branchCode: '440100' },
  { id: 'p2', name: '乙', staffNo: 'V002', branchCode: '440100' },
];

function Desk({ asked, told }: { asked: string[]; told: (id: string | undefined) => void }) {
  const [person, setPerson] = useState<PersonChoice>();
  return (
    <PersonPicker
      label="colleague"
      load={(q) => {
        asked.push(q);
        return Promise.resolve(STAFF.filter((one) => `${one.name} ${one.staffNo ?? ''}`.includes(q)));
      }}
      value={person}
      onChange={(one) => {
        setPerson(one);
        told(one?.id);
      }}
    />
  );
}

it('asks for what is typed, answers the person, and keeps the name of whoever was chosen', async () => {
  const asked: string[] = [];
  const told: (string | undefined)[] = [];
  const client = new QueryClient();
  client.setQueryData(['branches'], [{ code: '440100', name: '广州支公司', nameEn: 'Guangzhou', parentCode: null }]);
  render(
    <QueryClientProvider client={client}>
      <Desk
        asked={asked}
        told={(id) => {
          told.push(id);
        }}
      />
    </QueryClientProvider>,
  );
  const field = screen.getByRole('combobox', { name: 'colleague' });
  fireEvent.mouseDown(field);
  fireEvent.change(field, { target: { value: 'V002' } });
  fireEvent.click(await screen.findByTitle('乙 · V002 · 广州支公司'));
  expect(told).toEqual(['p2']);
  expect(asked).toContain('V002');

  fireEvent.change(field, { target: { value: '甲' } });
  await screen.findByTitle('甲 · V001 · 广州支公司');
  expect(screen.getAllByText('乙 · V002 · 广州支公司').length).toBeGreaterThan(0);
});
