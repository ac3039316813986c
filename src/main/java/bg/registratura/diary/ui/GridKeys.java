package bg.registratura.diary.ui;

/** The keys of the day's grid, as the browser is told them. */
final class GridKeys {

    /** Moves the focus in the browser itself: an arrow must not wait for the server. */
    static final String ARROWS = """
            const grid = this;
            const columns = () => [...grid.querySelectorAll('.diary-column')];
            const cells = (column) => [...column.querySelectorAll('button')].sort((a, b) => a.dataset.at - b.dataset.at);
            const nearest = (all, at) => all.reduce((best, cell) =>
                !best || Math.abs(cell.dataset.at - at) < Math.abs(best.dataset.at - at) ? cell : best, undefined);
            grid.addEventListener('focusin', (event) => {
                const here = event.target.closest('.diary-column button');
                if (here) {
                    grid.querySelectorAll('button[tabindex="0"]').forEach((cell) => cell.tabIndex = -1);
                    here.tabIndex = 0;
                    grid.last = here.dataset.key;
                }
            });
            grid.addEventListener('keydown', (event) => {
                const [across, down] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key] ?? [];
                const here = event.target.closest('.diary-column button');
                if (!here || across === undefined) {
                    return;
                }
                event.preventDefault();
                const all = columns();
                const column = all.indexOf(here.parentElement);
                let next;
                if (down) {
                    const own = cells(here.parentElement);
                    next = own[own.indexOf(here) + down];
                } else {
                    for (let at = column + across; all[at] && !next; at += across) {
                        next = nearest(cells(all[at]), +here.dataset.at);
                    }
                }
                next?.focus();
            });
            """;

    /** After the day was drawn anew the cursor is where it was. */
    static final String COME_BACK = """
            const cell = [...this.querySelectorAll('button')].find((button) => button.dataset.key === (this.last ?? ''));
            const first = cell ?? this.querySelector('.diary-column button');
            if (first) {
                first.tabIndex = 0;
            }
            if (cell && document.activeElement === document.body) {
                cell.focus();
            }
            """;

    private GridKeys() {}
}
