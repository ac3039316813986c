// The waiting room's screen: asks for the calls by itself, says when the house is away, and goes on when it is back.
const PAUSE = 4000;
const words = document.body.dataset;
const list = document.getElementById('calls');
const said = document.getElementById('said');
const spoken = document.getElementById('spoken');
const clock = document.getElementById('clock');
const key = location.hash.slice(1);
let known;
let ahead = 0;

function tick() {
    clock.textContent = new Intl.DateTimeFormat('bg', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Sofia' })
        .format(Date.now() + ahead);
}

function row([id, ticket, place], called) {
    const item = document.createElement('li');
    const number = document.createElement('b');
    const where = document.createElement('span');
    number.textContent = ticket;
    where.textContent = place;
    item.dataset.call = id;
    item.classList.toggle('called', called);
    item.append(number, where);
    return item;
}

function show(lines) {
    const calls = lines.map((line) => line.split('\t'));
    const before = known;
    known = new Set(calls.map(([id]) => id));
    const fresh = before ? calls.filter(([id]) => !before.has(id)) : [];
    if (before && fresh.length === 0 && before.size === known.size) {
        return;
    }
    list.replaceChildren(...calls.map((call) => row(call, fresh.includes(call))));
    if (fresh.length) {
        spoken.textContent = fresh.map(([, ticket, place]) => words.please.replace('{0}', ticket).replace('{1}', place)).join(' ');
    }
}

function say(sentence, kind) {
    said.textContent = sentence;
    document.body.className = kind;
}

async function look() {
    try {
        const answer = await fetch('board/calls', { headers: { 'Board-Key': key }, cache: 'no-store', signal: AbortSignal.timeout(8000) });
        if (answer.status === 404) {
            known = undefined;
            list.replaceChildren();
            say(words.shut, 'shut');
        } else if (answer.ok) {
            const [moment, ...lines] = (await answer.text()).split('\n').filter((line) => line);
            ahead = Number(moment) - Date.now();
            show(lines);
            say(lines.length ? '' : words.empty, '');
        } else {
            say(words.away, 'away');
        }
    } catch {
        say(words.away, 'away');
    }
    tick();
    setTimeout(look, PAUSE);
}

addEventListener('hashchange', () => location.reload());
setInterval(tick, 1000);
look();
