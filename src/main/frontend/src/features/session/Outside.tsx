import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { switchLanguage, useWords } from '@/shared/i18n';
import './session.css';

/** The frame of pages read by people who are not signed in. */
export function Outside({ title, children }: { title: string; children: ReactNode }) {
  const { t, language } = useWords();
  useEffect(() => {
    document.title = `${title} · Kedang 客档`;
  }, [title]);
  return (
    <main className="kd-outside">
      <header>
        <div>
          <p className="kd-outside-brand">客档 Kedang</p>
          <p className="kd-quiet">{t('app.tagline')}</p>
        </div>
        <Button
          type="text"
          onClick={() => void switchLanguage(language === 'en' ? 'zh-CN' : 'en')}
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          {language === 'en' ? '中文' : 'English'}
        </Button>
      </header>
      {children}
    </main>
  );
}
