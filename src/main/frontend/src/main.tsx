import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '@/shared/i18n';
import { App } from './app/App';
import './app/app.css';

await startLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
