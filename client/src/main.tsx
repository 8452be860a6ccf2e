import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { wordsReady } from '#i18n';
import './app/tokens.css';
import './app/fonts.css';
import './app/base.css';
import { App } from './app/App.tsx';
import { keepPage } from './offline/keepPage.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

await wordsReady;
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

void keepPage();
