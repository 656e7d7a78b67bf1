/** What is done to a page and what it costs. Every function gives samples; times in ms. */

/**
 * ms between two keys of a quick typist; long edits report themselves every 0.5 s meanwhile. Spread over one frame of the
 * screen (17 ms), so that keys come at every moment of it: after equal pauses they came at always the same ones, and the
 * ratio of one and the same program was 1.2 in one run and 2 in the next.
 */
const keyPause = (letter) => 34 + ((letter * 7) % 17);

const pause = ({ page }, time) => page.waitForTimeout(time);
const goTo = ({ page }, row) => page.evaluate((to) => window.bench.goTo(to), row);
const record = ({ page }, key) => page.evaluate((wanted) => window.bench.recordKeys(wanted), key);
const recorded = ({ page }) => page.evaluate(() => window.bench.recorded());

/** Shows the page's content; ms to paint, and the main thread's CPU time. */
export async function show(bench) {
  const start = await bench.cpu();
  const wall = await bench.page.evaluate(() => window.bench.show());
  const cpu = (await bench.cpu()) - start;
  await pause(bench, 500);
  return { wall, cpu };
}

/** A text of 68 letters typed into one cell and given up; one sample per letter. */
export async function typing(bench, round) {
  const { keyboard } = bench.page;
  await goTo(bench, 3 + round);
  await pause(bench, 300);
  await record(bench, 'x');
  const start = await bench.cpu();
  for (let letter = 0; letter < 68; letter++) {
    await keyboard.press('x');
    await pause(bench, keyPause(letter));
  }
  const walls = await recorded(bench);
  const cpu = ((await bench.cpu()) - start) / walls.length;
  await keyboard.press('Escape');
  await pause(bench, 600);
  return walls.map((wall) => ({ wall, cpu }));
}

/** One key whose work is measured from before it until the paint, and on for 0.2 s. */
async function measuredKey(bench, key, name) {
  await record(bench, name);
  const start = await bench.cpu();
  await bench.page.keyboard.press(key);
  const [wall] = await recorded(bench);
  const cpu = (await bench.cpu()) - start;
  await pause(bench, 200);
  const settled = (await bench.cpu()) - start;
  await pause(bench, 500);
  return { wall, cpu, settled };
}

/** Short texts committed by Enter, each in another row. */
export async function commits(bench, round) {
  const samples = [];
  for (let index = 0; index < 4; index++) {
    await goTo(bench, round * 4 + index + 1);
    await pause(bench, 200);
    await bench.page.keyboard.press('1');
    await bench.page.keyboard.press(String(index));
    // the letter's own frame is none of Enter's work
    await pause(bench, 100);
    samples.push(await measuredKey(bench, 'Enter', 'Enter'));
  }
  return samples;
}

/** Rows put in one below the other: enough that the median is not that of code which runs for the first time. */
export async function insertions(bench, round) {
  const samples = [];
  for (let index = 0; index < 8; index++) {
    await goTo(bench, round * 8 + index + 2);
    await pause(bench, 200);
    samples.push(await measuredKey(bench, 'Control+Shift+Equal', '+'));
  }
  return samples;
}

export async function scrolling(bench) {
  const frames = 100;
  const start = await bench.cpu();
  const times = await bench.page.evaluate((count) => window.bench.scroll(count, 120), frames);
  const cpu = ((await bench.cpu()) - start) / frames;
  await pause(bench, 300);
  return times.map((frame) => ({ frame, cpu }));
}

/** Two fresh pages: parsing and compiling is not measured, running code for the first time is. */
export async function firstPaint(bench, name, rows) {
  const samples = [];
  for (let index = 0; index < 2; index++) {
    const page = await bench.open(name, rows);
    samples.push(await show(page));
    await page.close();
  }
  return samples;
}

/**
 * 1,000 texts committed, all undone, redone and undone again, against the state after 1,000 others. Those before fill the
 * browser's own undo list of the text area, which keeps the text nodes of its last 1,000 steps.
 */
export async function growth(bench) {
  const { keyboard } = bench.page;
  const rows = 40;
  const press = async (key, count) => {
    for (let index = 0; index < count; index++) await keyboard.press(key);
  };
  const type = async (count, first) => {
    for (let index = 0; index < count; index++) {
      if (index % rows === 0) await goTo(bench, 3);
      await keyboard.press(String((first + index) % 9));
      await keyboard.press('Enter');
    }
  };
  const settled = async () => {
    await goTo(bench, 3);
    await pause(bench, 1500);
    return bench.memory();
  };
  await type(1000, 0);
  await press('Control+z', 1000);
  const before = await settled();
  await type(1000, 4);
  await press('Control+z', 1000);
  await press('Control+y', 1000);
  await press('Control+z', 1000);
  const after = await settled();
  return {
    heap: { before: before.heap, after: after.heap },
    nodes: { before: before.nodes, after: after.nodes },
  };
}

/** Letters typed in the middle of a long report; one sample per letter. */
export async function reportTyping(bench, round) {
  await goTo(bench, round);
  await pause(bench, 600);
  await record(bench, 'x');
  const start = await bench.cpu();
  for (let letter = 0; letter < 68; letter++) {
    await bench.page.keyboard.press('x');
    await pause(bench, keyPause(letter));
  }
  const walls = await recorded(bench);
  const cpu = ((await bench.cpu()) - start) / walls.length;
  await pause(bench, 800);
  return walls.map((wall) => ({ wall, cpu }));
}

/** ms from the last of two marks typed to the frame in which their finding underlines them. */
export async function findingFollows(bench, round) {
  await goTo(bench, round);
  await pause(bench, 600);
  await bench.page.evaluate(() => {
    window.typedAt = 0;
    document.addEventListener('input', () => (window.typedAt = performance.now()), { once: false, capture: true });
    const before = document.querySelectorAll('.report-mark').length;
    window.followed = new Promise((resolve) => {
      const look = () => {
        const marks = [...document.querySelectorAll('.report-mark')];
        const isThere = window.typedAt > 0 && marks.some(({ textContent }) => textContent === '。。');
        if (isThere && marks.length > before) resolve(performance.now() - window.typedAt);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await bench.page.keyboard.insertText('。');
  await pause(bench, 60);
  await bench.page.keyboard.insertText('。');
  const wall = await bench.page.evaluate(() => window.followed);
  await bench.page.keyboard.press('Backspace');
  await bench.page.keyboard.press('Backspace');
  await pause(bench, 1500);
  return [{ wall }];
}
