package bg.registratura.frontdesk.ui;

import bg.registratura.language.Counts;
import bg.registratura.people.PatientId;
import bg.registratura.search.Found;
import bg.registratura.search.Match;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** The list below the search box: the first is marked, and how many there are is said to whoever does not see it. */
class MatchOptions extends Div {

    private static final String LIST = "desk-search-options";

    private final transient Consumer<PatientId> open;
    private final Div list = new Div();
    private final Span said = new Span();

    MatchOptions(Consumer<PatientId> open) {
        this.open = open;
        addClassName("search-options");
        list.setId(LIST);
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("frontdesk.search.matches"));
        list.getElement().setProperty("hidden", true);
        said.addClassName("search-said");
        said.getElement().setAttribute("role", "status");
        add(list, said);
    }

    Element list() {
        return list.getElement();
    }

    void show(String typed, Found found) {
        list.removeAll();
        int place = 0;
        for (var match : found.matches()) {
            list.add(option(match, place++));
        }
        said.setText(sentence(found));
        list.getElement().setAttribute("data-more", found.matches().size() < Found.MOST ? "" : said.getText());
        said.setClassName("search-nobody", found.understood() && found.matches().isEmpty());
        list.getElement().executeJs("this.dataset.typed = $0; this.showOptions?.()", typed);
    }

    void close() {
        list.removeAll();
        said.setText("");
        said.removeClassName("search-nobody");
        list.getElement().executeJs("delete this.dataset.typed; this.hideOptions?.()");
    }

    private String sentence(Found found) {
        if (!found.understood()) {
            return "";
        }
        int many = found.matches().size();
        if (many == 0) {
            return getTranslation("frontdesk.search.nobody.yet");
        }
        return getTranslation(
                many < Found.MOST ? "frontdesk.search.found" : "frontdesk.search.found.first",
                Counts.of(getLocale(), many, "count.patient"));
    }

    private Div option(Match match, int place) {
        var name = new Span(match.name().listed());
        name.addClassName("match-name");
        var facts = new Span(MatchList.facts(this, match));
        facts.addClassName("quiet");
        var option = new Div(name, facts);
        option.setId(LIST + "-" + place);
        option.addClassName("match");
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", String.valueOf(place == 0));
        option.addClickListener(_ -> open.accept(match.under().id()));
        return option;
    }
}
