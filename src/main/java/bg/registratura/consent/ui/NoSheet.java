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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The sheet a no is signed on: the one that lies there, or one that is printed or issued for it. */
final class NoSheet {

    private final FormKind kind;
    private final Asking asking;
    private final Supplier<Optional<SheetRequest>> request;
    private final ConsentForms forms;
    private final Optional<ConsentForm> before;
    private final Map<SheetRequest, ConsentForm> made = new HashMap<>();
    private final Map<Boolean, ConsentForm> lying = new HashMap<>();

    NoSheet(
            FormKind kind,
            Asking asking,
            Optional<ConsentForm> lying,
            Supplier<Optional<SheetRequest>> request,
            ConsentForms forms) {
        this.kind = kind;
        this.asking = asking;
        this.before = lying;
        this.request = request;
        this.forms = forms;
    }

    /** What lies on the desk, whoever signs it. */
    Optional<ConsentForm> lying() {
        return lying.values().stream().findFirst().or(() -> before);
    }

    /** What was printed with lines for those who sign: on no other sheet is there anything a pen could have touched. */
    Optional<ConsentForm> form(boolean attested) {
        return numbered(attested).filter(form -> forms.asPrinted(form).onPaper());
    }

    /** What is asked for again unchanged is the same sheet under its number. */
    Optional<Printed> print(boolean attested) {
        return asked(attested).map(asked -> {
            var known = made.get(asked);
            var printed = known == null ? forms.print(asked) : forms.again(known);
            lay(asked, printed.form());
            return printed;
        });
    }

    /** The one that lies there, or one that is signed without ever being printed. */
    Optional<ConsentForm> issued(boolean attested) {
        return numbered(attested).or(() -> asked(attested).map(asked -> lay(asked, forms.issue(asked))));
    }

    /** Any one whose consent is needed; or, unsigned by them, a physician and a witness. */
    List<Set<SignerRole>> places(boolean attested) {
        if (attested) {
            return List.of(EnumSet.of(SignerRole.PHYSICIAN), EnumSet.of(SignerRole.WITNESS));
        }
        var deciders = EnumSet.noneOf(SignerRole.class);
        var situation = lying().map(ConsentForm::situation).orElseGet(this::given);
        asking.signatories(situation).deciding().forEach(deciders::addAll);
        return List.of(deciders);
    }

    /** One that was made for whoever attests has no line for anybody else, and the sheet of a consent has none for them. */
    private Optional<ConsentForm> numbered(boolean attested) {
        return Optional.ofNullable(lying.get(attested)).or(() -> before.filter(_ -> !attested));
    }

    private Optional<SheetRequest> asked(boolean attested) {
        return request.get().map(asked -> asked.as(kind, attested));
    }

    private ConsentForm lay(SheetRequest asked, ConsentForm form) {
        made.put(asked, form);
        lying.put(asked.unsigned(), form);
        return form;
    }

    /** A consent is taken back by those who may have given it, and by whoever decides for them since. */
    private Situation given() {
        return asking.standing() instanceof Standing.Granted granted
                ? asking.onRecord(forms.of(granted.consent()).situation())
                : asking.ordinary();
    }
}
