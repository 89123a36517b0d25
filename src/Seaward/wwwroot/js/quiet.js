// Every move swaps the page in place, so one address is all the browser ever keeps of us.
const root = document.documentElement;
const here = location.origin;
const policy = window.trustedTypes
  ? trustedTypes.createPolicy('seaward-swap', { createHTML: ours })
  : { createHTML: ours };
let busy = null;
let gone = '';

function ours(html, response) {
  const type = response.headers.get('content-type') || '';
  if (new URL(response.url).origin !== here || !type.startsWith('text/html')) throw new TypeError('not our page');
  return html;
}

const line = () => document.getElementById('quiet');

function say(words) {
  const status = line();
  if (status) status.textContent = words || '';
}

function typed() {
  return [...document.querySelectorAll('textarea, input')].some(field =>
    field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.type !== 'hidden' && field.value !== field.defaultValue);
}

function swap(page) {
  page.querySelectorAll('noscript').forEach(part => part.remove());
  const modules = [...page.querySelectorAll('script[type=module][src]')].map(script => script.getAttribute('src'));
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  root.className = page.documentElement.className;
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
  const start = document.querySelector('[data-focus]') || document.querySelector('main h1') || document.querySelector('main');
  if (start) {
    if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
    start.focus({ preventScroll: true });
  }
  for (const module of modules) import(new URL(module, here).href);
  document.dispatchEvent(new Event('swapped'));
}

async function go(address, request, acting) {
  if (gone || (busy && busy.acting)) return;
  if (busy) busy.abort();
  const mine = busy = new AbortController();
  mine.acting = acting;
  const slow = setTimeout(() => say(line()?.dataset.slow), 1000);
  const late = setTimeout(() => mine.abort('late'), 30000);
  try {
    const response = await fetch(address, {
      ...request,
      cache: 'no-store',
      signal: mine.signal,
      headers: { 'X-Swap': '1', 'X-Lang': root.lang, Accept: 'text/html' }
    });
    const page = new DOMParser().parseFromString(policy.createHTML(await response.text(), response), 'text/html');
    if (gone) return;
    if (response.ok || !typed()) swap(page);
    else say(page.querySelector('[data-problem]')?.textContent || line()?.dataset.lost);
  } catch {
    if (busy === mine && !gone) say(line()?.dataset.lost);
  } finally {
    clearTimeout(slow);
    clearTimeout(late);
    if (busy === mine) busy = null;
  }
}

function leave() {
  if (gone) return;
  gone = line()?.dataset.leave || '/x';
  if (busy) busy.abort();
  document.body.replaceChildren();
  const ended = fetch('/x', { method: 'POST', redirect: 'manual', keepalive: true, cache: 'no-store' }).catch(() => {});
  Promise.race([ended, new Promise(wait => setTimeout(wait, 700))]).then(() => location.replace(gone));
}

addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const to = new URL(link.getAttribute('href'), location.href);
  if (to.origin !== here || link.target || link.hasAttribute('download') || 'plain' in link.dataset) return;
  event.preventDefault();
  if (to.pathname === '/x') return leave();
  if (link.getAttribute('href').startsWith('#')) {
    const part = document.getElementById(to.hash.slice(1));
    part?.scrollIntoView();
    return part?.focus();
  }
  go(to.pathname + to.search, {}, false);
});

addEventListener('submit', event => {
  const form = event.target;
  const to = new URL(form.getAttribute('action') || '/', location.href);
  if (event.defaultPrevented || to.origin !== here || 'plain' in form.dataset) return;
  event.preventDefault();
  if (to.pathname === '/x') return leave();
  const fields = new FormData(form, event.submitter);
  const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
  if (form.getAttribute('method')?.toLowerCase() === 'post') go(to.pathname, { method: 'POST', body }, fields.has('do'));
  else go(to.pathname + '?' + new URLSearchParams(fields), {}, false);
});

// Not in the picture of open apps, and never painted again from memory.
addEventListener('visibilitychange', () => { root.style.visibility = document.hidden ? 'hidden' : ''; });
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  document.body.replaceChildren();
  location.replace(gone || '/');
});
