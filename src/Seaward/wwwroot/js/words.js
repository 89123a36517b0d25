// Stands beside a box for our own words. What is typed goes to our own server to be looked at, and is not kept there.
const [list, item, choice] = ['kind-words', 'kind-word', 'kind-instead'].map(id => document.getElementById(id).content.firstElementChild);
const forms = new Map(), open = 5, page = document.getElementById('kind-hers');

for (const mark of document.querySelectorAll('input[name="words.box"]')) {
  const box = mark.form.elements[mark.value];
  if (box instanceof HTMLTextAreaElement) stand(box, mark.form);
}

// The server need not show once more what was shown here.
function words(form) {
  if (!forms.has(form)) {
    note(form, 'words.seen', 'yes');
    forms.set(form, { hers: new Set([...form.querySelectorAll('input[name="words.hers"]'), ...page?.children ?? []].map(kept => kept.value)), looks: [] });
  }
  return forms.get(form);
}

function note(form, name, value) {
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
}

function send(form, to, fields) {
  return fetch('/kind-words/' + to, { method: 'POST', redirect: 'manual', body: new URLSearchParams([['f', form.elements.f.value], ...fields]) });
}

// Her word goes to her record, where the page knows whose it is. Which of the sentences then holds.
async function keep(form, word) {
  const at = form.elements['words.keep']?.value ?? page?.dataset.keep;
  if (!at) return 'hers';
  try {
    const { status } = await fetch(at + '?handler=Here', { method: 'POST', redirect: 'manual', body: new URLSearchParams([['f', form.elements.f.value], ['Word', word]]) });
    return { 204: 'kept', 409: 'out' }[status] ?? 'hers';
  } catch { return 'hers'; }
}

function stand(box, form) {
  const { hers, looks } = words(form);
  const side = list.cloneNode(true), say = side.querySelector('[role=status]'), [worst, others] = side.querySelectorAll('ul'), fold = side.querySelector('details'), more = fold.querySelector('summary');
  const quiet = new Set();
  let timer, turn = 0, shown = new Map(), done = '';
  side.hidden = true;
  (box.closest('.field') ?? box).after(side);

  async function look() {
    const mine = ++turn, text = box.value;
    try {
      const got = text.trim() ? await send(form, 'check', [['text', text], ...[...hers].map(word => ['hers', word])]) : undefined;
      if (mine === turn && (!got || got.ok)) show(got ? await got.json() : []);
    } catch { /* No signal: nothing is said, and nothing is in the way. */ }
  }

  function show(all) {
    const now = new Map(), seen = {};
    for (const found of all.filter(one => !quiet.has(one.rule)).sort((one, other) => other.harm - one.harm || one.start - other.start)) {
      const times = seen[found.rule + found.text] = (seen[found.rule + found.text] ?? 0) + 1;
      const key = `${found.rule} ${found.text} ${times}`;
      const row = shown.get(key) ?? make(found);
      row.found = found;
      now.set(key, row);
    }
    const told = done || (now.size === 1 ? say.dataset.one : say.dataset.more.replace('{0}', now.size));
    if (told !== say.textContent) say.textContent = told;
    for (const [key, row] of shown) if (!now.has(key)) row.remove();
    put(worst, [...now.values()].slice(0, open));
    put(others, [...now.values()].slice(open));
    fold.hidden = now.size <= open;
    more.textContent = fold.hidden ? '' : more.dataset.more.replace('{0}', now.size - open);
    shown = now;
    side.hidden = !now.size && !done;
  }

  function put(list, rows) {
    rows.forEach((row, at) => list.children[at] === row || list.insertBefore(row, list.children[at] ?? null));
  }

  function make(found) {
    const row = item.cloneNode(true), at = name => row.querySelector(`[data-is=${name}]`), act = (name, what) => row.querySelector(`[data-do=${name}]`).addEventListener('click', what);
    const asks = found.instead.find(one => one.text.endsWith('?'));
    row.querySelector('[data-do=select]').textContent = `“${found.text}”`;
    at('severity').textContent = found.severity;
    at('why').textContent = found.why;
    at('rule').href = '/our-words/rules/' + found.rule;
    if (asks) at('question').textContent = asks.text;
    else at('question').remove();
    found.instead.forEach((one, which) => at('instead').append(one.canBeUsed ? offer(one.text, which, row) : plain(one.text)));
    act('select', () => select(row.found));
    act('hers', async () => {
      hers.add(found.text);
      note(form, 'words.hers', found.text);
      leave(say.dataset[await keep(form, found.text)]);
      for (const again of looks) again();
    });
    act('wrong', () => {
      quiet.add(found.rule);
      send(form, 'wrong-here', [['rule', found.rule]]).catch(() => {});
      leave(say.dataset.told);
      look();
    });
    return row;
  }

  // What was just done is said until something is typed.
  function leave(told) {
    done = told;
    box.focus();
  }

  function plain(text) {
    return Object.assign(document.createElement('li'), { textContent: text });
  }

  function offer(text, which, row) {
    const line = choice.cloneNode(true), button = line.firstElementChild;
    button.textContent = text;
    button.addEventListener('click', () => {
      const now = where(row.found), { at, length, put, canBeUsed } = row.found.instead[which];
      if (now < 0 || !canBeUsed) return;
      const from = at + now - row.found.start, gap = put.indexOf('…');
      box.focus();
      box.setSelectionRange(from, from + length);
      // Typed in, so that the browser can take it back.
      if (!document.execCommand('insertText', false, put)) {
        box.setRangeText(put, from, from + length, 'end');
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (gap >= 0) box.setSelectionRange(from + gap, from + gap + 1);
    });
    return line;
  }

  // The text may have moved since it was looked at.
  function where({ start, text }) {
    return box.value.startsWith(text, start) ? start : box.value.indexOf(text);
  }

  function select(found) {
    const at = where(found);
    if (at < 0) return false;
    box.focus();
    box.setSelectionRange(at, at + found.text.length);
    return true;
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    done = '';
    timer = setTimeout(look, 700);
  });
  looks.push(look);
  if (box.value.trim()) look();
}
