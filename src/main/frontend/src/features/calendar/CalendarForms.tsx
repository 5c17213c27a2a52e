import { Button, Checkbox, Form, Input, Modal, Radio } from 'antd';
import type { CalendarDay, CalendarHours } from '@/shared/api/types';
import { currentLanguage, useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useDayChange, useWeekChange, type DayKind, type WeekChange } from './api/calendar';
import { spansOf, WEEKDAYS, writtenSpans } from './year';

const KINDS: DayKind[] = ['INHERIT', 'WORKDAY', 'HOLIDAY'];

interface DayModalProps {
  branch: string;
  day: CalendarDay;
  onClose: () => void;
}

export function DayModal({ branch, day, onClose }: DayModalProps) {
  const { t } = useWords();
  const notice = useNotice();
  const change = useDayChange(branch);
  const [form] = Form.useForm<{ kind: DayKind; name: string }>();
  const own = day.from === branch;
  const date = new Date(`${day.date}T00:00:00Z`).toLocaleDateString(currentLanguage(), {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  return (
    <Modal
      open
      width={420}
      title={date}
      okText={t('common.save')}
      confirmLoading={change.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <p className="kd-quiet">
        {[t(day.working ? 'calendar.working' : 'calendar.free'), writtenSpans(day.hours), day.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: own ? (day.working ? 'WORKDAY' : 'HOLIDAY') : 'INHERIT', name: own ? day.name : '' }}
        onFinish={(values) => {
          change.mutate(
            { date: day.date, ...values },
            {
              onSuccess: () => {
                notice.done(t('calendar.saved'));
                onClose();
              },
              onError: notice.failed,
            },
          );
        }}
      >
        <Form.Item name="kind" label={t('calendar.kind')}>
          <Radio.Group
            className="kd-calendar-kinds"
            options={KINDS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('calendar.name')}>
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface HoursModalProps {
  branch: string;
  hours: CalendarHours;
  onClose: () => void;
}

export function HoursModal({ branch, hours, onClose }: HoursModalProps) {
  const { t } = useWords();
  const notice = useNotice();
  const change = useWeekChange(branch);
  const [form] = Form.useForm<{ weekdays: string[]; spans: string }>();
  const save = (week: WeekChange) => {
    change.mutate(week, {
      onSuccess: () => {
        notice.done(t('calendar.saved'));
        onClose();
      },
      onError: notice.failed,
    });
  };
  const weekday = (i: number) =>
    new Date(Date.UTC(2024, 0, i + 1)).toLocaleDateString(currentLanguage(), { weekday: 'short', timeZone: 'UTC' });
  return (
    <Modal
      open
      width={480}
      title={t('calendar.changeHours')}
      okText={t('common.save')}
      confirmLoading={change.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ weekdays: hours.weekdays, spans: writtenSpans(hours.spans) }}
        onFinish={(values) => {
          save({ weekdays: values.weekdays, hours: spansOf(values.spans) ?? [] });
        }}
      >
        <Form.Item name="weekdays" label={t('calendar.weekdays')} rules={[{ required: true }]}>
          <Checkbox.Group options={WEEKDAYS.map((value, i) => ({ value, label: weekday(i) }))} />
        </Form.Item>
        <Form.Item
          name="spans"
          label={t('calendar.spans')}
          extra={t('calendar.spansHint')}
          rules={[
            {
              validator: (_, text: string) =>
                spansOf(text) === undefined ? Promise.reject(new Error(t('calendar.spansWrong'))) : Promise.resolve(),
            },
          ]}
        >
          <Input maxLength={80} />
        </Form.Item>
        {hours.from === branch && (
          <Button
            onClick={() => {
              save({ weekdays: null, hours: null });
            }}
          >
            {t('calendar.inheritHours')}
          </Button>
        )}
      </Form>
    </Modal>
  );
}
