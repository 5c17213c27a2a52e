import type { Preview } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { FieldValue } from '@/shared/ui/Differences';
import { severityTone } from '@/shared/ui/words';
import { RouteTag } from './RouteTag';

/** What the request would come to, field by field, before it is made (AMND-2). */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const { t, word } = useWords();
  const deciders = [preview.checkerRole, preview.secondRole].filter((role) => role !== '');
  return (
    <div className="kd-preview" aria-live="polite">
      <p>
        <RouteTag route={preview.route} />
        {preview.contacts !== 'NONE' && <span className="kd-tag">{word('contacts', preview.contacts)}</span>}
        {deciders.length > 0 && (
          <span className="kd-quiet">
            {t('amendment.deciders', { roles: deciders.map((role) => word('role', role)).join(t('common.comma')) })}
          </span>
        )}
      </p>
      <ul className="kd-preview-fields">
        {preview.fields.map((field) => (
          <li key={field.field}>
            <div>
              <span className="kd-quiet">{word('field', field.field)}</span> <RouteTag route={field.route} />
            </div>
            <div>
              <FieldValue field={field.field} value={field.before} /> →{' '}
              <strong>
                <FieldValue field={field.field} value={field.after} />
              </strong>
            </div>
            {field.rule !== '' && <div className="kd-quiet kd-small">{word('rule', field.rule)}</div>}
          </li>
        ))}
      </ul>
      {preview.findings.map((finding, index) => (
        <div key={`${finding.code} ${index}`} className={`kd-note kd-tone-${severityTone(finding.severity)}`}>
          <strong>{word('finding', finding.code)}</strong>{' '}
          <span className="kd-quiet">{word('severity', finding.severity)}</span>
          <div>{word('findingHint', finding.code)}</div>
        </div>
      ))}
      {preview.risks.map((risk) => (
        <div key={risk} className="kd-note kd-tone-warn">
          <strong>{word('finding', risk)}</strong>
          <div>{word('findingHint', risk)}</div>
        </div>
      ))}
    </div>
  );
}
