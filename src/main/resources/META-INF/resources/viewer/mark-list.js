/* The marks in words, below the picture: for who reads instead of looks, and for everything that is done with one of them. */
export class MarkList {
    element = document.createElement("section");
    #list = document.createElement("ol");
    #title = document.createElement("h2");
    #word;
    #acts;

    /** @param acts { select, remove, share, edit } each with the mark's id; only select where nothing may be changed */
    constructor(word, own, acts) {
        this.#word = word;
        this.#acts = acts;
        this.element.className = "mark-list";
        this.#title.textContent = word(own ? "listOwn" : "listShared");
        this.element.append(this.#title);
        if (!own) {
            const notReport = document.createElement("p");
            notReport.className = "not-report";
            notReport.textContent = word("notReport");
            this.element.append(notReport);
        }
        this.element.append(this.#list);
        this.element.addEventListener("keydown", (event) => this.#key(event));
        this.element.hidden = true;
    }

    /** @param told list of { id, title, value, words, caveats, by, shared, selected, sharable, wordy } */
    show(told) {
        const held = this.element.getRootNode().activeElement?.dataset?.part;
        this.element.hidden = told.length === 0;
        this.#list.replaceChildren(...told.map((one) => this.#item(one)));
        if (held) {
            this.#list.querySelector(`[data-part="${held}"]`)?.focus({ preventScroll: true });
        }
    }

    focus(id) {
        this.#list.querySelector(`[data-part="name ${id}"]`)?.focus();
    }

    #item(one) {
        const item = document.createElement("li");
        item.classList.toggle("selected", one.selected);
        const name = this.#button(`name ${one.id}`, one.value ? `${one.title}: ${one.value}` : one.title, () => this.#acts.select(one.id));
        name.classList.add("mark-name");
        name.setAttribute("aria-pressed", one.selected);
        item.append(name);
        [one.words, ...one.caveats, one.by].filter(Boolean).forEach((text, i) => {
            const line = document.createElement("p");
            line.className = i === 0 && one.words ? "words" : "caveat";
            line.textContent = text;
            item.append(line);
        });
        if (this.#acts.remove) {
            item.append(this.#doings(one));
        }
        return item;
    }

    #doings(one) {
        const doings = document.createElement("div");
        doings.className = "mark-acts";
        if (one.sharable) {
            doings.append(this.#share(one));
        }
        if (one.wordy) {
            doings.append(this.#button(`edit ${one.id}`, this.#word("edit"), () => this.#acts.edit(one.id), one.title));
        }
        doings.append(this.#button(`remove ${one.id}`, this.#word("remove"), () => this.#acts.remove(one.id), one.title));
        return doings;
    }

    #share(one) {
        const label = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = one.shared;
        box.dataset.part = `share ${one.id}`;
        box.addEventListener("change", () => this.#acts.share(one.id, box.checked));
        label.append(box, this.#word("share"));
        return label;
    }

    #button(part, text, does, of) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "act";
        button.dataset.part = part;
        button.textContent = text;
        if (of) {
            button.setAttribute("aria-label", `${text}: ${of}`);
        }
        button.addEventListener("click", does);
        return button;
    }

    #key(event) {
        const id = event.target.dataset?.part?.match(/^name (.+)$/)?.[1];
        if (id && this.#acts.remove && (event.key === "Delete" || event.key === "Backspace")) {
            event.preventDefault();
            this.#acts.remove(id);
        }
    }
}
