package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.OnTablet;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Signer;
import bg.registratura.language.Languages;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The patient says no: a refusal before the examination, or the withdrawal of a consent. It is printed and signed too. */
class NoDialog extends Dialog {

    private final transient FormKind kind;
    private final transient Asking asking;
    private final transient NoSheet sheet;
    private final transient ConsentDesk desk;
    private final Checkbox unsigned = new Checkbox(word("consent.no.unsigned"));
    private final TextArea reason = new TextArea(word("consent.no.reason"));
    private final Div signing = new Div();
    private final Button record;
    private SignerRows signers;

    NoDialog(
            FormKind kind,
            Asking asking,
            Optional<ConsentForm> sheet,
            Supplier<Optional<SheetRequest>> request,
            ConsentDesk desk) {
        this.kind = kind;
        this.asking = asking;
        this.sheet = new NoSheet(kind, asking, sheet, request, desk.forms());
        this.desk = desk;
        this.signers = rows();
        setHeaderTitle(word("consent.no." + kind.name(), Sentences.examination(asking)));
        unsigned.addValueChangeListener(_ -> refill());
        reason.setMaxLength(500);
        reason.setVisible(kind == FormKind.REFUSAL);
        reason.setWidthFull();
        signing.add(signers);
        var form = new Div(
                new Paragraph(word("consent.no.consequences." + kind.name())),
                new Paragraph(consequences()),
                reason,
                unsigned,
                signing);
        form.addClassName("step-form");
        add(form);
        var print = Acts.plain("consent.no.print", this::print);
        record = Acts.plain("consent.no.record." + kind.name(), this::record);
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        Acts.quiet("consent.close", this::close),
                        Acts.plain("consent.on-tablet", this::onTablet),
                        print,
                        record);
        Focusable<?> first = kind == FormKind.REFUSAL ? reason : print;
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                first.focus();
            }
        });
    }

    /** In the words of the sheet that lies there; before there is one, of the version in force. */
    private String consequences() {
        var examination = asking.order().referral().examination();
        var language = Languages.closest(UI.getCurrent().getLocale());
        return sheet.lying()
                .flatMap(desk.explanations()::on)
                .orElseGet(() -> desk.explanations().inForce(examination, language))
                .blocks()
                .refusalRisk();
    }

    /** While it is printed the next thing is the signature, and then its record. */
    private void print() {
        sheet.print(unsigned.getValue()).ifPresent(printed -> {
            Printing.print(printed.pdf(), printed.form().number().code());
            record.focus();
        });
    }

    private void record() {
        var form = sheet.form(unsigned.getValue());
        if (form.isEmpty()) {
            Notices.refused("consent.no.print-first");
            return;
        }
        signers.signers()
                .ifPresent(signed -> Sentences.tell(decide(form.get(), signed), done(), signers, this::finish));
    }

    /** The same without paper; a sheet that was printed already is the one that is signed. */
    private void onTablet() {
        signers.signers().ifPresent(signed -> {
            var event = kind == FormKind.WITHDRAWAL ? ConsentEvent.WITHDRAWN : ConsentEvent.REFUSED;
            sheet.issued(unsigned.getValue()).ifPresent(form -> desk.tablet()
                    .sign(
                            new OnTablet(form, event, null, reason.getValue(), signed),
                            outcome -> Sentences.tell(outcome, done(), signers, this::finish)));
        });
    }

    private Consenting decide(ConsentForm form, List<Signer> signed) {
        return kind == FormKind.WITHDRAWAL
                ? desk.consents().withdraw(form, signed)
                : desk.consents().refuse(form, reason.getValue(), signed);
    }

    private String done() {
        return kind == FormKind.WITHDRAWAL ? "consent.done.withdrawn" : "consent.done.refused";
    }

    private void finish() {
        close();
        desk.changed().run();
    }

    private void refill() {
        signers = rows();
        signing.removeAll();
        signing.add(signers);
    }

    private SignerRows rows() {
        return new SignerRows(sheet.places(unsigned.getValue()), asking.patient(), desk);
    }
}
