/** Another program beside ours: it copies what the fixtures hold, and shows what it finds on the clipboard. */
import type { Page } from '@playwright/test';
import type { ClipboardPayload } from '../../renderer/clipboard/read-payload';

declare global {
  interface Window {
    given: ClipboardPayload;
    found: ClipboardPayload | null;
  }
}

/** Real Ctrl+C and Ctrl+V in a page of its own, in the same browser as `page`. */
export class OtherProgram {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async beside(page: Page): Promise<OtherProgram> {
    const other = await page.context().newPage();
    await other.setContent('<textarea></textarea>');
    await other.evaluate(() => {
      window.found = null;
      document.addEventListener('copy', (event) => {
        event.preventDefault();
        event.clipboardData?.setData('text/plain', window.given.plain);
        if (window.given.html !== '') event.clipboardData?.setData('text/html', window.given.html);
      });
      document.addEventListener('paste', (event) => {
        event.preventDefault();
        const read = (type: string) => event.clipboardData?.getData(type) ?? '';
        window.found = { plain: read('text/plain'), html: read('text/html') };
      });
    });
    return new OtherProgram(other);
  }

  async copies(payload: ClipboardPayload): Promise<void> {
    await this.front();
    await this.page.evaluate((given) => {
      window.given = given;
    }, payload);
    await this.page.keyboard.press('Control+c');
  }

  async pastes(): Promise<ClipboardPayload> {
    await this.front();
    await this.page.keyboard.press('Control+v');
    const found = await this.page.evaluate(() => window.found);
    if (!found) throw new Error('no paste event');
    return found;
  }

  private async front(): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator('textarea').focus();
  }
}
