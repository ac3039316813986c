package bg.registratura.consent.ui;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Printed;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Situation;
import bg.registratura.consent.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheet a no is signed on: the one that lies there, or one that is printed or issued for it. */
final class NoSheet {

    private final FormKind kind;
    private final Asking asking;
    private final Supplier<Optional<SheetRequest>> request;
    private final ConsentForms forms;
    private Optional<ConsentForm> lying;
    private @Nullable SheetRequest printedFor;

    NoSheet(
            FormKind kind,
            Asking asking,
            Optional<ConsentForm> lying,
            Supplier<Optional<SheetRequest>> request,
            ConsentForms forms) {
        this.kind = kind;
        this.asking = asking;
        this.lying = lying;
        this.request = request;
        this.forms = forms;
    }

    /** What lies on the desk, whoever signs it. */
    Optional<ConsentForm> lying() {
        return lying;
    }

    /** What can be signed; on the sheet of a consent there is no line for a physician and a witness who attest. */
    Optional<ConsentForm> form(boolean attested) {
        return lying.filter(form -> !attested || form.kind() != FormKind.CONSENT);
    }

    /** What is asked for again unchanged is the same sheet under its number. */
    Optional<Printed> print(boolean attested) {
        var printed = request.get().map(asked -> asked.as(kind, attested)).map(this::print);
        printed.ifPresent(sheet -> lying = Optional.of(sheet.form()));
        return printed;
    }

    /** The one that lies there, or one that is signed without ever being printed. */
    Optional<ConsentForm> issued(boolean attested) {
        lying = form(attested)
                .or(() -> request.get().map(asked -> asked.as(kind, attested)).map(forms::issue));
        return lying;
    }

    /** Any one whose consent is needed; or, unsigned by them, a physician and a witness. */
    List<Set<SignerRole>> places(boolean attested) {
        if (attested) {
            return List.of(EnumSet.of(SignerRole.PHYSICIAN), EnumSet.of(SignerRole.WITNESS));
        }
        var deciders = EnumSet.noneOf(SignerRole.class);
        var situation = lying.map(ConsentForm::situation).orElseGet(this::given);
        asking.signatories(situation).deciding().forEach(deciders::addAll);
        return List.of(deciders);
    }

    /** A consent is taken back by those who may have given it. */
    private Situation given() {
        return asking.standing() instanceof Standing.Granted granted
                ? forms.of(granted.consent()).situation()
                : asking.ordinary();
    }

    private Printed print(SheetRequest asked) {
        if (asked.equals(printedFor) && lying.isPresent()) {
            return forms.again(lying.get());
        }
        var printed = forms.print(asked);
        printedFor = asked;
        return printed;
    }
}
