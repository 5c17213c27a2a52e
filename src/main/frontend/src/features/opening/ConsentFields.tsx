import { Checkbox } from 'antd';
import type { ConsentNotices, OpeningForm } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';

/** The form with an answer to the notice: until somebody unticks, what everybody is asked for. */
export function withConsents(form: OpeningForm, notices: ConsentNotices | undefined): OpeningForm {
  if (notices === undefined || form.consents?.notice === notices.version) {
    return form;
  }
  const given = notices.purposes.filter((purpose) => purpose.usual).map((purpose) => purpose.purpose);
  return { ...form, consents: { notice: notices.version, given } as OpeningForm['consents'] };
}

interface ConsentFieldsProps {
  notices: ConsentNotices;
  form: OpeningForm;
  error?: string;
  onChange: (form: OpeningForm) => void;
}

/** What is read to the customer, and a tick for each purpose the customer may choose (CUST-9). */
export function ConsentFields({ notices, form, error, onChange }: ConsentFieldsProps) {
  const { t, language } = useWords();
  const english = language === 'en';
  const given: string[] = form.consents?.given ?? [];
  const tick = (purpose: string, on: boolean) => {
    const next = on ? [...given, purpose] : given.filter((one) => one !== purpose);
    onChange({ ...form, consents: { notice: notices.version, given: next } as OpeningForm['consents'] });
  };
  return (
    <div className="kd-consents">
      <p>{english ? notices.introEn : notices.intro}</p>
      <ul>
        {notices.purposes.map(({ purpose, required, title, titleEn, text, textEn }) => (
          <li key={purpose}>
            <Checkbox
              checked={given.includes(purpose)}
              disabled={required}
              onChange={(event) => {
                tick(purpose, event.target.checked);
              }}
            >
              <strong>{english ? titleEn : title}</strong>
              {required && <span className="kd-quiet"> {t('common.required')}</span>}
            </Checkbox>
            <p className="kd-quiet">{english ? textEn : text}</p>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p className="kd-bad" role="alert">
          {error}
        </p>
      )}
      <p className="kd-quiet">{t('consent.version', { version: notices.version })}</p>
    </div>
  );
}
