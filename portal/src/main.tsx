import 'antd/dist/reset.css';
import './app/hall.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { putNonceIntoStyles } from './app/nonce';
import { startLanguages } from './i18n';

putNonceIntoStyles();
const root = document.getElementById('root');
if (root == null) {
  throw new Error('index.html has no root');
}
startLanguages().then(() => createRoot(root).render(<App />));
