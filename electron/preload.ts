/** All that the page gets from Electron: one function. What may be called is decided in answer-call.ts. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('host', {
  invoke: (call: unknown, request: unknown) => ipcRenderer.invoke('host', String(call), request),
});
