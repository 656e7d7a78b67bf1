import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { browserHost } from './browser-host';
import { hostOver } from './host-client';
import type { Invoke } from './host-client';
import './app.css';

declare global {
  interface Window {
    /** put there by the Electron shell's preload; absent in the browser shell */
    readonly host?: { readonly invoke: Invoke };
  }
}

const host = window.host ? hostOver(window.host.invoke) : browserHost();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
