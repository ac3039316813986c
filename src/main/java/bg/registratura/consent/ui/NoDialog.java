package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.OnTablet;
import bg.registratura.consent.Printed;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Situation;
import bg.registratura.consent.Standing;
import bg.registratura.language.Languages;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The patient says no: a refusal before the examination, or the withdrawal of a consent. It is printed and signed too. */
class NoDialog extends Dialog {

    private final transient FormKind kind;
    private final transient Asking asking;
    private final transient Supplier<Optional<SheetRequest>> request;
    private final transient ConsentDesk desk;
    private transient Optional<ConsentForm> sheet;
    private transient @Nullable SheetRequest printedFor;
    private final Checkbox unsigned = new Checkbox(word("consent.no.unsigned"));
    private final TextArea reason = new TextArea(word("consent.no.reason"));
    private final Div signing = new Div();
    private SignerRows signers;

    NoDialog(
            FormKind kind,
            Asking asking,
            Optional<ConsentForm> sheet,
            Supplier<Optional<SheetRequest>> request,
            ConsentDesk desk) {
        this.kind = kind;
        this.asking = asking;
        this.sheet = sheet;
        this.request = request;
        this.desk = desk;
        this.signers = rows();
        setHeaderTitle(word("consent.no." + kind.name(), Sentences.examination(asking)));
        unsigned.addValueChangeListener(_ -> refill());
        reason.setMaxLength(500);
        reason.setVisible(kind == FormKind.REFUSAL);
        signing.add(signers);
        add(
                new Paragraph(word("consent.no.consequences." + kind.name())),
                new Paragraph(consequences()),
                unsigned,
                reason,
                signing);
        var record = Acts.plain("consent.no.record." + kind.name(), this::record);
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        Acts.quiet("consent.close", this::close),
                        Acts.plain("consent.on-tablet", this::onTablet),
                        Acts.plain("consent.no.print", this::print),
                        record);
    }

    /** In the words of the version that is in force. */
    private String consequences() {
        var examination = asking.order().referral().examination();
        return desk.explanations()
                .inForce(examination, Languages.closest(UI.getCurrent().getLocale()))
                .blocks()
                .refusalRisk();
    }

    /** What is asked for again unchanged is the same sheet under its number. */
    private void print() {
        request.get()
                .map(asked -> asked.as(kind, unsigned.getValue()))
                .map(asked -> asked.equals(printedFor) ? desk.forms().again(sheet.orElseThrow()) : printAnew(asked))
                .ifPresent(printed -> {
                    sheet = Optional.of(printed.form());
                    Printing.print(printed.pdf(), printed.form().number().code());
                });
    }

    private Printed printAnew(SheetRequest asked) {
        var printed = desk.forms().print(asked);
        printedFor = asked;
        return printed;
    }

    private void record() {
        if (sheet.isEmpty()) {
            Notices.refused("consent.no.print-first");
            return;
        }
        signers.signers().ifPresent(signed -> Sentences.tell(decide(sheet.get(), signed), done(), this::finish));
    }

    /** The same without paper; a sheet that was printed already is the one that is signed. */
    private void onTablet() {
        var signed = signers.signers();
        if (signed.isEmpty()) {
            return;
        }
        sheet = sheet.or(() ->
                request.get().map(asked -> asked.as(kind, unsigned.getValue())).map(desk.forms()::issue));
        var event = kind == FormKind.WITHDRAWAL ? ConsentEvent.WITHDRAWN : ConsentEvent.REFUSED;
        sheet.ifPresent(form -> desk.tablet()
                .sign(
                        new OnTablet(form, event, null, reason.getValue(), signed.get()),
                        outcome -> Sentences.tell(outcome, done(), this::finish)));
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
        return new SignerRows(places(), asking.patient(), desk);
    }

    /** A consent is taken back by those who may have given it. */
    private Situation given() {
        return asking.standing() instanceof Standing.Granted granted
                ? desk.forms().of(granted.consent()).situation()
                : asking.ordinary();
    }

    /** Any one whose consent is needed; or, unsigned by them, a physician and a witness. */
    private List<Set<SignerRole>> places() {
        if (unsigned.getValue()) {
            return List.of(EnumSet.of(SignerRole.PHYSICIAN), EnumSet.of(SignerRole.WITNESS));
        }
        var deciders = EnumSet.noneOf(SignerRole.class);
        var situation = sheet.map(ConsentForm::situation).orElseGet(this::given);
        asking.signatories(situation).deciding().forEach(deciders::addAll);
        return List.of(deciders);
    }
}
