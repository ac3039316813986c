// The keys of the search box. What moves is moved here, at once; what is opened is opened by the house.
export function attend(field, list, pause) {
    const input = field.inputElement;
    let waiting;
    const options = () => [...list.querySelectorAll('[role=option]')];
    const isOpen = () => !list.hidden;
    // The list answers what stands in the box now, not what stood there two letters ago.
    const isFresh = () => list.dataset.typed === input.value;

    const mark = (option) => {
        for (const other of options()) {
            other.setAttribute('aria-selected', String(other === option));
        }
        if (option) {
            input.setAttribute('aria-activedescendant', option.id);
            option.scrollIntoView({ block: 'nearest' });
        } else {
            input.removeAttribute('aria-activedescendant');
        }
    };
    const marked = () => list.querySelector('[aria-selected=true]');
    const show = (open) => {
        list.hidden = !open;
        input.setAttribute('aria-expanded', String(open));
        mark(open ? (marked() ?? options()[0]) : null);
    };
    const move = (by) => {
        const all = options();
        mark(all[(all.indexOf(marked()) + by + all.length) % all.length]);
    };

    const keys = {
        ArrowDown: () => (isOpen() ? move(1) : show(true)),
        ArrowUp: () => (isOpen() ? move(-1) : show(true)),
        PageDown: () => isOpen() && mark(options().at(-1)),
        PageUp: () => isOpen() && mark(options()[0]),
        // The first Escape closes the list and leaves what was typed.
        Escape: () => isOpen() && (show(false), true),
        Enter: () => (clearTimeout(waiting), isOpen() && isFresh() && marked() && (marked().click(), true)),
    };
    const press = (event) => {
        if (event.isComposing || !keys[event.key] || event.ctrlKey || event.altKey) {
            return;
        }
        const moves = event.key !== 'Escape' && event.key !== 'Enter';
        if (moves && (!options().length || !isFresh())) {
            return;
        }
        const done = keys[event.key]();
        if (moves || done) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    };
    // Asked after a pause, with what stands in the box then; who presses Enter does not wait for it.
    const typed = () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => field.dispatchEvent(new CustomEvent('typed')), pause);
    };
    const focusAnywhere = (event) => {
        if (!field.isConnected) {
            removeEventListener('keydown', focusAnywhere, true);
        } else if (event.key === 'F2') {
            event.preventDefault();
            field.focus();
            input.select();
        }
    };

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('spellcheck', 'false');
    field.addEventListener('keydown', press, true);
    field.addEventListener('input', typed);
    field.addEventListener('focusout', () => {
        clearTimeout(waiting);
        show(false);
    });
    // A press on the list must not take the cursor out of the box, or the list is gone before it is released.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    addEventListener('keydown', focusAnywhere, true);
    list.showOptions = () => show(options().length > 0 && isFresh() && field.contains(document.activeElement));
    list.hideOptions = () => show(false);
    show(false);
}
