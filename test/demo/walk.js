import { PAGE_1, PAGE_2, TRANSFER } from './answers.js';

async function fillIn(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    if (value === '') continue;
    const field = page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((element) => element.type);
    if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === 'select-one') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Walks through the change of address and calls `look(page, path)` on each page, before it is filled in. */
export async function walkAddress(page, url, base, look) {
  const at = async (path) => {
    await page.waitForURL(`${url}${base}/${path}`);
    await look(page, `${base}/${path}`);
  };
  await page.goto(`${url}${base}/etape-1`);
  await at('etape-1');
  await fillIn(page, PAGE_1);
  await page.locator('#continuer').click();
  await at('etape-2');
  await fillIn(page, PAGE_2);
  await page.locator('#continuer').click();
  await at('etape-3');
  await page.locator('#declaration').check();
  await page.locator('#signer').click();
  await page.locator('#moyen-app').check();
  await page.locator('form button').click();
  await page.waitForURL(`${url}${base}/etape-3`);
  await page.locator('#envoyer').click();
  await at('merci');
}

/** The same for the transfer; with or without scripts. */
export async function walkTransfer(page, url, look) {
  const at = async (path, view) => {
    await page.waitForURL(url + path);
    await page.locator(`banque-vue[view="${view}"] h2`).waitFor();
    await look(page, path);
  };
  const next = () => page.locator('#suite').filter({ visible: true }).click();
  await page.goto(`${url}/banque/virement`);
  await at('/banque/virement', 'beneficiaire');
  await fillIn(page, TRANSFER.beneficiaire);
  await next();
  await at('/banque/virement/montant', 'montant');
  await fillIn(page, TRANSFER.montant);
  await next();
  await at('/banque/virement/confirmer', 'confirmer');
  await fillIn(page, TRANSFER.confirmer);
  await page.locator('#confirmer').click();
  await at('/banque/virement/fait', 'fait');
}
