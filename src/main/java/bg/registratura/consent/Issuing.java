package bg.registratura.consent;

import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Dates;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a sheet was issued, and what it was asked for then, said again. */
@Component
class Issuing {

    private final AsPrintedRepository printed;
    private final ConsentFormRepository forms;
    private final LedgerRepository ledgers;
    private final Circumstances circumstances;
    private final Clock clock;

    Issuing(
            AsPrintedRepository printed,
            ConsentFormRepository forms,
            LedgerRepository ledgers,
            Circumstances circumstances,
            Clock clock) {
        this.printed = printed;
        this.forms = forms;
        this.ledgers = ledgers;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    AsPrinted asPrinted(ConsentForm form) {
        return printed.of(form.id(), Dates.dayOf(clock.instant()));
    }

    /** What is asked for, by the capacity that the acts on record leave, whatever was chosen. */
    SheetRequest onRecord(SheetRequest request) {
        return circumstances
                .interdiction(request.order())
                .map(act -> request.of(act.capacity()))
                .orElse(request);
    }

    /** Whether an act that came on record says otherwise of the patient than the sheet. */
    boolean isContradicted(ConsentForm form) {
        return circumstances
                .interdiction(form.order())
                .filter(act -> act.capacity() != form.situation().capacity())
                .isPresent();
    }

    /** Whether the paper asked for is this very sheet, and can still be signed. */
    boolean stillIs(ConsentForm form, SheetRequest request) {
        return request.isFor(form, asPrinted(form)) && !form.isOutgrownOn(Dates.dayOf(clock.instant()));
    }

    SheetRequest request(OnTablet asked, AsPrinted printed) {
        var form = asked.form();
        var situation = form.situation();
        return new SheetRequest(
                form.order(),
                form.kind(),
                printed.locale(),
                situation.capacity(),
                situation.signsByMark(),
                situation.interpreted(),
                asked.isAttested(),
                printed.informant(),
                withdrawn(asked),
                printed.copies(),
                printed.large());
    }

    /** The number of the sheet that a withdrawal takes back. */
    String withdrawnNumber(OnTablet asked) {
        var consent = withdrawn(asked);
        return consent == null
                ? ""
                : forms.of(consent)
                        .map(ConsentForm::number)
                        .map(RegisterNumber::text)
                        .orElse("");
    }

    private @Nullable ConsentId withdrawn(OnTablet asked) {
        return asked.event() == ConsentEvent.WITHDRAWN
                ? ledgers.of(asked.form().order())
                        .inForceAt(clock.instant())
                        .map(Ledger.Entry::id)
                        .orElse(null)
                : null;
    }
}
