/** Calls the host from the page, as the page's own scripts do. */
import type { Page } from '@playwright/test';
import type { HostReply } from '../../shared/host';
import { fromText, toText } from './worlds';

export async function invokeInPage(page: Page, call: string, request: unknown): Promise<HostReply> {
  const reply = await page.evaluate(
    async ([name, text]) => {
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const asked: unknown = JSON.parse(text, (_, inner) =>
        inner?.$bytes === undefined ? inner : bytesOf(inner.$bytes),
      );
      const { host } = window as unknown as { host: { invoke: (call: string, request: unknown) => Promise<unknown> } };
      const answer = await host.invoke(name, asked);
      return JSON.stringify(answer, (_, inner) => (inner instanceof Uint8Array ? { $bytes: textOf(inner) } : inner));
    },
    [call, toText(request)] as const,
  );
  return fromText(reply) as HostReply;
}
