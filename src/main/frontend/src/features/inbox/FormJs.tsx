import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { currentLanguage } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { speakCalendar } from './formDates';
import { formWords } from './formWords';
import './form.css';

type Data = Record<string, unknown>;

export interface FormJsHandle {
  /** The form's values, or nothing where it refused them and shows why. */
  submit: () => Data | undefined;
}

interface FormJsProps {
  schema: unknown;
  data: Data;
  readOnly: boolean;
  onChange: (data: Data) => void;
  /** The form stands there and can be submitted. */
  onReady?: () => void;
  ref: Ref<FormJsHandle>;
}

type Validating = (...given: unknown[]) => string[];

/** Wraps the two methods that make messages; the validator itself is not exported by form-js. */
function translatedValidation(validator: Record<string, Validating>) {
  for (const method of ['validateField', 'validateFieldInstance']) {
    const original = validator[method];
    if (original) {
      validator[method] = (...given) => original.apply(validator, given).map(formWords);
    }
  }
}
translatedValidation.$inject = ['validator'];

const WORDS = { __init__: ['kedangWords'], kedangWords: ['type', translatedValidation] };

/** Hosts a form-js form: owns its life, knows nothing of tasks. */
export default function FormJs({ schema, data, readOnly, onChange, onReady, ref }: FormJsProps) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form>(undefined);
  const latest = useRef({ data, onChange, onReady, readOnly });
  const notice = useNotice();
  useEffect(() => {
    latest.current = { data, onChange, onReady, readOnly };
  });

  useEffect(() => {
    const host = container.current;
    if (!host) {
      return undefined;
    }
    speakCalendar(currentLanguage());
    const viewer = new Form({ container: host, additionalModules: [WORDS] });
    form.current = viewer;
    viewer.setProperty('readOnly', latest.current.readOnly);
    viewer
      .importSchema(schema as object, latest.current.data)
      .then(() => latest.current.onReady?.())
      .catch(notice.failed);
    viewer.on('changed', ({ data: changed }: { data: Data }) => {
      latest.current.onChange(changed);
    });
    return () => {
      form.current = undefined;
      viewer.destroy();
    };
  }, [schema, notice]);

  useEffect(() => {
    form.current?.setProperty('readOnly', readOnly);
  }, [readOnly]);

  useImperativeHandle(ref, () => ({
    submit: () => {
      const answer = form.current?.submit();
      if (!answer || Object.keys(answer.errors).length > 0) {
        container.current
          ?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select')
          ?.focus();
        return undefined;
      }
      return answer.data as Data;
    },
  }));

  return <div className="kd-formjs" ref={container} />;
}
