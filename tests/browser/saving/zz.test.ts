import { test, expect } from '@playwright/test';
import { COMMITMENT, control, open, readStorage, listJournal, frame } from './sheets.ts';
const DATES='mutual-commitment.review-dates';
function addRow(page: any): Promise<string> {
  return frame(page, DATES).locator('[data-add-row]').evaluate((button: HTMLElement) => {
      button.click();
      return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? '';
    });
}
test('look', async ({ page }, info) => {
  const two = await page.context().newPage(), one = page;
  await open(one, COMMITMENT); await open(two, COMMITMENT);
  for (const t of [one,two]) await t.evaluate(() => { (window as any).log=[]; const l=(x:any)=>(window as any).log.push(Math.round(performance.timeOrigin+performance.now())%100000+' '+x); new MutationObserver(() => l((document.querySelector('[data-save-state]') as any).dataset.saveState + ':' + document.querySelector('[data-save-state]')!.textContent)).observe(document.querySelector('[data-save-state]')!, {attributes:true}); addEventListener('storage', e => l('ev '+e.key?.slice(24)+'='+e.newValue?.slice(0,30))); new BroadcastChannel('passerelle:passerelle').onmessage = e => l('msg '+JSON.stringify(e.data).slice(0,300))});
  const added: any[]=[];
  const at = Date.now()+700;
  await Promise.all([one,two].map((t,k)=>t.evaluate(([at,k])=>new Promise<void>(r=>setTimeout(()=>{
    for (let n=1;n<=3;n++) { (document.querySelector('[data-field=review-dates] [data-add-row]') as any).click();
    const row=document.activeElement!.closest('[data-row]')!; const i=row.querySelector('[name$=".label"]') as any; i.value='L'+n+' '+k; i.dispatchEvent(new Event('input',{bubbles:true})); }
    r();
  }, (at as number)-Date.now())), [at,k]))).catch(e=>console.log(e));
  await one.waitForTimeout(3000);
  for (const t of [one,two]) {
    const got = await frame(t, DATES).locator('[data-row] [name$=".label"]').evaluateAll(i => i.map(x => (x as any).value).filter(Boolean));
    if (got.length===6) continue;
    console.log('FAILED', info.repeatEachIndex, t===one?'one':'two', got);
    for (const t of [one,two]) { console.log(await t.evaluate(() => (window as any).log)); }
    console.log(await readStorage(one,'localStorage'), await listJournal(one));
  }
});
