// Keeps what is typed on the server. Nothing is kept on this machine.
for (const line of document.querySelectorAll('[data-draft]')) keep(line, line.closest('form'));

function keep(line, form) {
  const say = line.dataset;
  const all = () => new URLSearchParams(new FormData(form));
  const typed = () => [...all()].filter(([name]) => !/^(f$|draft\.|words\.)/.test(name)).join('\n');
  let kept = typed(), since = say.since, busy, taken;

  function tell(words, bad) {
    line.textContent = words.replace('{0}', since);
    line.classList.toggle('unsaved', bad);
    return !bad;
  }

  function signIn() {
    tell(say.out, true);
    const a = document.createElement('a');
    line.append(' ', Object.assign(a, { href: '/sign-in', target: '_blank', textContent: say.in }));
  }

  async function send(leaving) {
    const now = typed();
    if (now === kept) return true;
    try {
      const got = await fetch(say.draft, { method: 'POST', body: all(), redirect: 'manual', keepalive: leaving && now.length < 3e4 });
      if (!got.status || got.status === 401) return signIn();
      const { saved, sheet, version } = await got.json();
      form.elements['draft.sheet'].value = sheet;
      form.elements['draft.version'].value = version;
      kept = now;
      since = saved;
      return tell(say.saved, false);
    } catch {
      return tell(say.lost, true);
    }
  }

  async function save() {
    while (busy) await busy;
    busy = send();
    try { return await busy } finally { busy = 0 }
  }

  setInterval(save, 5e3);
  form.addEventListener('focusout', save);
  addEventListener('online', save);
  addEventListener('pagehide', () => taken || send(true));
  addEventListener('beforeunload', event => taken || typed() === kept || event.preventDefault());
  form.addEventListener('submit', event => {
    const by = event.submitter;
    if (!navigator.onLine) {
      event.preventDefault();
      return tell(say.lost, true);
    }
    if (taken || by?.dataset.draftAway !== undefined || typed() === kept) {
      taken = true;
      return;
    }
    event.preventDefault();
    save().then(ok => {
      if (!ok) return;
      taken = true;
      form.requestSubmit(by);
    });
  });
}
