package bg.registratura.frontdesk.ui;

import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Issued;
import bg.registratura.language.Languages;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Printing the notice in the patient's language and saying that it was handed over. */
class NoticeForm extends Div {

    private final transient Documents documents;
    private final transient NoticeInForce inForce;
    private final transient Visit visit;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private transient @Nullable Issued printed;

    NoticeForm(Documents documents, NoticeInForce inForce, Visit visit, Consumer<Locale> given) {
        this.documents = documents;
        this.inForce = inForce;
        this.visit = visit;
        addClassName("step-form");
        language.setLabel(getTranslation("frontdesk.notice.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(one -> getTranslation("frontdesk.notice.language." + one.getLanguage()));
        language.setValue(Languages.BULGARIAN);
        language.addValueChangeListener(_ -> printed = null);
        add(
                new Paragraph(getTranslation("frontdesk.notice.text", inForce.version())),
                language,
                Acts.row(
                        Acts.with("frontdesk.notice.print", Key.F8, this::print),
                        Acts.primary("frontdesk.notice.give", Key.F9, () -> given.accept(language.getValue()))));
    }

    /** The first press prints the original; every other one, when the paper jammed, a duplicate. */
    private void print() {
        if (printed == null) {
            var draft = Draft.of(
                    "privacy-notice",
                    language.getValue(),
                    inForce.values(),
                    visit.patient().value());
            printed = documents.issue(draft);
        }
        var issued = printed;
        var sheet = documents
                .print(issued.id())
                .orElseGet(() -> documents.reprint(issued.id(), getTranslation("frontdesk.notice.again")));
        Printing.print(sheet, issued.fileName());
    }
}
