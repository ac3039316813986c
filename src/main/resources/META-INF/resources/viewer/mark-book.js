/*
 * The marks of a study as its page has them: changed here first, kept by the server at once, and undone and done again
 * one act at a time. What could not be kept stays here and is sent again on wish.
 */
const SLOW = 6_000;

export class MarkBook {
    #marks = new Map();
    #past = [];
    #future = [];
    #unkept = new Map();
    #refusal = null;
    #keep;
    #changed;
    #open = new AbortController();

    /**
     * @param keep sends one mark and promises "KEPT", "FULL" or "GONE"
     * @param changed is called after every change, also of what is kept
     */
    constructor(marks, keep, changed) {
        marks.forEach((mark) => this.#marks.set(mark.id, mark));
        this.#keep = keep;
        this.#changed = changed;
        addEventListener("beforeunload", (event) => this.#unkept.size > 0 && event.preventDefault(), { signal: this.#open.signal });
    }

    /** Nobody is asked any more whether to leave without what could not be kept. */
    close() {
        this.#open.abort();
    }

    get all() {
        return [...this.#marks.values()].filter((mark) => !mark.removed);
    }

    find(id) {
        const mark = this.#marks.get(id);
        return mark?.removed ? undefined : mark;
    }

    /** The newest known length of whoever drew a mark, on its picture. */
    calibrationOf({ picture, owner }) {
        return this.all.findLast((mark) => mark.kind === "CALIBRATION" && mark.picture === picture && (mark.owner ?? null) === (owner ?? null));
    }

    /** "kept", "keeping", "slow", "failed", "FULL" or "GONE". */
    get state() {
        if (this.#refusal) {
            return this.#refusal;
        }
        const states = [...this.#unkept.values()].map(({ state }) => state);
        return ["failed", "slow", "keeping"].find((one) => states.includes(one)) ?? "kept";
    }

    get undoable() {
        return this.#past.length > 0;
    }

    get redoable() {
        return this.#future.length > 0;
    }

    /** One act: marks as they were (null for a new one) and as they become. */
    act(...pairs) {
        this.#past.push(pairs);
        this.#future = [];
        pairs.forEach(([, after]) => this.#put(after));
        this.#changed();
    }

    /** Outside of undo: a key that takes back a stroke does not change who sees it. */
    share(mark, shared) {
        this.#put({ ...mark, shared });
        this.#changed();
    }

    /** While a hand moves it: nothing is kept yet. */
    show(mark) {
        this.#marks.set(mark.id, mark);
    }

    undo() {
        const pairs = this.#past.pop();
        if (pairs) {
            this.#future.push(pairs);
            pairs.toReversed().forEach(([before, after]) => this.#put(this.#asShared(before ?? { ...after, removed: true })));
            this.#changed();
        }
        return pairs !== undefined;
    }

    redo() {
        const pairs = this.#future.pop();
        if (pairs) {
            this.#past.push(pairs);
            pairs.forEach(([, after]) => this.#put(this.#asShared(after)));
            this.#changed();
        }
        return pairs !== undefined;
    }

    /** Sends once more what was not kept. */
    again() {
        this.#refusal = null;
        [...this.#unkept.values()].forEach(({ mark }) => this.#send(mark));
        this.#changed();
    }

    #asShared(mark) {
        return { ...mark, shared: this.#marks.get(mark.id)?.shared ?? mark.shared };
    }

    #put(mark) {
        this.#marks.set(mark.id, mark);
        this.#send(mark);
    }

    async #send(mark) {
        const sent = { mark, state: "keeping" };
        this.#unkept.set(mark.id, sent);
        const slow = setTimeout(() => this.#is(sent, "slow"), SLOW);
        try {
            const answer = await this.#keep(mark);
            if (answer === "KEPT") {
                if (this.#unkept.get(mark.id) === sent) {
                    this.#unkept.delete(mark.id);
                    this.#refusal = this.#unkept.size > 0 ? this.#refusal : null;
                }
            } else {
                this.#refusal = answer;
                this.#is(sent, "failed");
            }
        } catch {
            this.#is(sent, "failed");
        } finally {
            clearTimeout(slow);
            this.#changed();
        }
    }

    #is(sent, state) {
        sent.state = state;
        this.#changed();
    }
}
