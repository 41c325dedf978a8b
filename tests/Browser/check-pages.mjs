// Opens each rendered page in Chromium, as people do: at two widths, light and dark, with the keyboard, and with axe-core. Screenshots are kept.
// node check-pages.mjs PAGES SCREENSHOTS
import { mkdir, readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [pages, screenshots] = process.argv.slice(2).map(path => resolve(path));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let failed = 0;
let looked = 0;

function expect(holds, what) {
  looked++;
  if (!holds) {
    failed++;
    console.error(`FAILED: ${what}`);
  }
}

/** What reaches over the right edge of the window, where nobody sees it. */
const outOfSight = () => [...document.querySelectorAll("body *")]
  .filter(element => !element.closest(".skip, thead") && element.getClientRects().length > 0 && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(element => element.outerHTML.slice(0, 80));

const files = (await readdir(pages)).filter(name => name.endsWith(".html")).sort();
expect(files.length > 0, `there are pages in ${pages}`);
await mkdir(screenshots, { recursive: true });
for (const file of files) {
  const url = pathToFileURL(join(pages, file)).href;
  for (const width of [1280, 390]) {
    for (const scheme of ["light", "dark"]) {
      const name = `${basename(file, ".html")} at ${width}, ${scheme}`;
      const page = await browser.newPage();
      const others = [];
      page.on("request", request => request.url() === url || others.push(request.url()));
      page.on("pageerror", error => others.push(error.message));
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(url);
      expect(others.length === 0, `${name}: loads nothing else and raises no error: ${others}`);

      const hidden = await page.evaluate(outOfSight);
      expect(hidden.length === 0, `${name}: nothing is out of sight: ${hidden.slice(0, 3)}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({ path: join(screenshots, `${name.replaceAll(", ", "-").replaceAll(" ", "-")}.png`), clip: { x: 0, y: 0, width, height: Math.min(height, 8000) }, captureBeyondViewport: true });

      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const { id, impact, help, nodes } of violations)
        console.log(`${name}: axe ${impact}: ${id}, ${help}, ${nodes.length} times, first at ${nodes[0].target}`);
      const serious = violations.filter(violation => ["serious", "critical"].includes(violation.impact));
      expect(serious.length === 0, `${name}: no serious finding: ${serious.map(violation => violation.id)}`);
      await page.close();
    }
  }

  const page = await browser.newPage();
  await page.goto(url);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.className) === "skip", `${file}: the first stop of the keyboard skips to the content`);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement.id) === "content", `${file}: and leads there`);
  const all = await page.$$eval("main tbody tr", rows => rows.length);
  await page.type("#search", "session stop");
  const shown = await page.$$eval("main tbody tr:not([hidden])", rows => rows.map(row => row.textContent.toLowerCase()));
  expect(shown.length < all && shown.every(text => text.includes("session") && text.includes("stop")), `${file}: the search leaves the rows that have all words`);
  expect(await page.$eval("#found", output => output.textContent) === `${shown.length} of ${all} rows`, `${file}: and says how many they are`);
  await page.$eval("#search", box => { box.value = ""; box.dispatchEvent(new Event("input")); });
  expect(await page.$$eval("main tbody tr:not([hidden])", rows => rows.length) === all, `${file}: an empty search shows all rows again`);
  await page.pdf({ path: join(screenshots, basename(file, ".html") + ".pdf"), format: "A4" });
  await page.close();
}

await browser.close();
console.log(`${files.length} pages, ${looked - failed} of ${looked} expectations hold, screenshots in ${screenshots}`);
process.exit(failed === 0 ? 0 : 1);
