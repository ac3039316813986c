package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Consents;
import bg.registratura.consent.PastSheet;
import bg.registratura.consent.PastSheets;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Order;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Every sheet of a patient: for what, when, who signed, and what was decided by it. */
@Service
class ConsentsSection implements RecordSection {

    private static final int PLACE = 20;
    private static final String FOCUS_WHEN_THE_DIALOG_IS_GONE =
            "requestAnimationFrame(() => requestAnimationFrame(() => this.focus({preventScroll: true})))";

    private final PastSheets sheets;
    private final Orders orders;
    private final PaperLine papers;
    private final Consents consents;
    private final CurrentUser user;

    ConsentsSection(PastSheets sheets, Orders orders, PaperLine papers, Consents consents, CurrentUser user) {
        this.sheets = sheets;
        this.orders = orders;
        this.papers = papers;
        this.consents = consents;
        this.user = user;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "consent.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        section.getElement().setAttribute("tabindex", "-1");
        fill(section, patient);
        return section;
    }

    private void fill(Div section, PatientId patient) {
        section.removeAll();
        var all = sheets.of(patient);
        if (all.isEmpty()) {
            section.add(new Paragraph(word("consent.section.none")));
            return;
        }
        var asked = orders.ofPatient(patient).stream().collect(Collectors.toMap(Order::id, Function.identity()));
        var list = new UnorderedList();
        list.addClassName("rows");
        var kept = papers.kept(all.stream().map(PastSheet::number).toList());
        all.forEach(sheet -> list.add(row(sheet, asked, kept, () -> {
            fill(section, patient);
            section.getElement().executeJs(FOCUS_WHEN_THE_DIALOG_IS_GONE);
        })));
        section.add(list);
    }

    private ListItem row(PastSheet sheet, Map<OrderId, Order> asked, PaperLine.Kept kept, Runnable changed) {
        var what = new Span(
                word("consent.sheet.of." + sheet.kind().name(), sheet.number().text())
                        + Sentences.DOT
                        + Optional.ofNullable(asked.get(sheet.order()))
                                .map(Sentences::examination)
                                .orElseThrow());
        var words = new Div(SheetFacts.signatures(sheet), SheetFacts.version(sheet));
        if (sheet.words().isEmpty()) {
            var key = sheet.onPaper() ? "consent.unsigned" : "consent.unsigned.issued";
            words.add(SheetFacts.status("status-open", word(key, Dates.dayTime(sheet.printedAt()))));
        }
        sheet.words().forEach(entry -> words.add(said(sheet, entry, changed)));
        if (!sheet.words().isEmpty()) {
            words.add(papers.of(sheet.number(), kept));
        }
        words.addClassName("row-notes");
        var row = new ListItem(what, words);
        row.addClassName("row");
        return row;
    }

    /** One entry with what can be done about it beside it. */
    private Div said(PastSheet sheet, PastSheet.Word entry, Runnable changed) {
        var line = Acts.row(SheetFacts.said(entry));
        if (entry.isAnnullable() && user.require().has(Role.SHIFT_LEAD)) {
            line.add(Acts.quiet("consent.mistake", () -> new MistakeDialog(sheet, entry, consents, changed).open()));
        }
        return line;
    }
}
