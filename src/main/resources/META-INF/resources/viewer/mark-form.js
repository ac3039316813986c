/* Asks for the one thing a hand cannot draw: the words of an arrow, or how long an object is. What was typed stays until it is good. */
export class MarkForm {
    element = document.createElement("form");
    #word;
    #input = null;
    #error = document.createElement("p");
    #read = () => true;
    #left = () => {};

    constructor(word) {
        this.#word = word;
        this.element.className = "mark-form";
        this.element.noValidate = true;
        this.element.hidden = true;
        this.#error.id = "mark-error";
        this.#error.className = "trouble";
        this.#error.setAttribute("role", "alert");
        this.element.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#submit();
        });
        this.element.addEventListener("keydown", (event) => {
            event.stopPropagation();
            if (event.key === "Escape") {
                this.close();
                this.#left();
            }
        });
    }

    get open() {
        return !this.element.hidden;
    }

    /** @param read takes what was typed; answers the word of what is wrong with it, or nothing */
    ask({ label, value, long, most, read, left }) {
        this.#read = read;
        this.#left = left;
        this.#input = document.createElement(long ? "textarea" : "input");
        this.#input.id = "mark-input";
        this.#input.value = value;
        this.#input.maxLength = most;
        this.#input.autocomplete = "off";
        if (long) {
            this.#input.rows = 2;
        } else {
            this.#input.inputMode = "decimal";
        }
        const name = document.createElement("label");
        name.htmlFor = "mark-input";
        name.textContent = this.#word(label);
        const doings = document.createElement("div");
        doings.className = "mark-acts";
        doings.append(this.#button("submit", "save"), this.#button("button", "leave", () => {
            this.close();
            this.#left();
        }));
        this.#error.hidden = true;
        this.element.replaceChildren(name, this.#input, this.#error, doings);
        this.element.hidden = false;
        this.#input.focus();
    }

    /** Something else is begun: the words that were typed are kept, a length that was not said is not. */
    settle() {
        if (this.open && this.#input.localName === "textarea") {
            this.#submit();
        } else {
            this.close();
        }
    }

    close() {
        this.element.hidden = true;
        this.element.replaceChildren();
    }

    #submit() {
        const wrong = this.#read(this.#input.value);
        if (wrong) {
            this.#error.textContent = this.#word(wrong);
            this.#error.hidden = false;
            this.#input.setAttribute("aria-invalid", "true");
            this.#input.setAttribute("aria-describedby", "mark-error");
            this.#input.focus();
        } else {
            this.close();
        }
    }

    #button(type, key, does) {
        const button = document.createElement("button");
        button.type = type;
        button.className = "act";
        button.textContent = this.#word(key);
        if (does) {
            button.addEventListener("click", does);
        }
        return button;
    }
}
