package bg.registratura.consent;

import bg.registratura.consent.Consenting.Reason;
import bg.registratura.language.Dates;
import bg.registratura.pad.SignedSheets;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened to an order since a sheet was printed, perhaps at another desk; a no is never too late for its words. */
@Component
class Meanwhile {

    private final ConsentFormRepository forms;
    private final LedgerRepository ledgers;
    private final Issuing issuing;
    private final SignedSheets tablets;
    private final Clock clock;

    Meanwhile(
            ConsentFormRepository forms, LedgerRepository ledgers, Issuing issuing, SignedSheets tablets, Clock clock) {
        this.forms = forms;
        this.ledgers = ledgers;
        this.issuing = issuing;
        this.tablets = tablets;
        this.clock = clock;
    }

    /** From here on nothing happens to it until this is decided. */
    void hold(OrderId order) {
        forms.hold(order);
    }

    Optional<ConsentId> inForce(OrderId order) {
        return ledgers.of(order).inForceAt(clock.instant()).map(Ledger.Entry::id);
    }

    /** Why a decision comes too late, or too early. */
    Optional<Reason> tooLate(ConsentForm form, ConsentEvent event) {
        var ledger = ledgers.of(form.order());
        if (ledger.decided(form.id())) {
            return Optional.of(Reason.DECIDED_ALREADY);
        }
        if (!couldBeSigned(form)) {
            return Optional.of(Reason.NOT_PRINTED);
        }
        return switch (event) {
            case GRANTED -> overtaken(form, ledger);
            case WITHDRAWN -> inForce(form.order()).isEmpty() ? Optional.of(Reason.NOT_IN_FORCE) : Optional.empty();
            case REFUSED, STOPPED, ANNULLED -> Optional.empty();
        };
    }

    /** It left the printer, or its ink lies here. */
    private boolean couldBeSigned(ConsentForm form) {
        return issuing.asPrinted(form).onPaper()
                || !tablets.of(List.of(form.number())).isEmpty();
    }

    private Optional<Reason> overtaken(ConsentForm form, Ledger ledger) {
        if (ledger.saidNoAfter(form.printedAt())) {
            return Optional.of(Reason.OVERTAKEN_BY_A_NO);
        }
        if (form.isOutgrownOn(Dates.dayOf(clock.instant()))) {
            return Optional.of(Reason.SHEET_OUTGROWN);
        }
        if (issuing.isContradicted(form)) {
            return Optional.of(Reason.CAPACITY_CHANGED);
        }
        return issuing.asPrinted(form).superseded() ? Optional.of(Reason.TEXT_SUPERSEDED) : Optional.empty();
    }
}
