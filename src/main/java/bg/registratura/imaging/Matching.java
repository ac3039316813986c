package bg.registratura.imaging;

import bg.registratura.dicom.Header;
import bg.registratura.language.Dates;
import bg.registratura.people.Bearers;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the order a study belongs to: by its accession number, else by the patient's identifier and one open order of
 * that day. A file whose two numbers name different people is attached to nobody, and a name decides nothing.
 */
@Component
class Matching {

    private final OrderLookupRepository orders;
    private final Bearers bearers;

    Matching(OrderLookupRepository orders, Bearers bearers) {
        this.orders = orders;
        this.bearers = bearers;
    }

    /** An order, and by what it was found. */
    record Match(OrderId order, Attachment by) {}

    Optional<Match> order(Header header, Instant takenAt) {
        var number = header.subject().accessionNumber();
        var identifier = header.subject().identifier();
        Set<PatientId> named = identifier == null ? Set.of() : bearers.of(identifier);
        var ours = number == null ? Optional.<OrderLookupRepository.Owned>empty() : orders.byAccessionNumber(number);
        if (ours.isPresent()) {
            return ours.filter(order -> named.isEmpty() || named.contains(order.patient()))
                    .map(order -> new Match(order.id(), Attachment.ACCESSION_NUMBER));
        }
        var open = orders.openOn(Dates.dayOf(takenAt), named);
        return open.size() == 1 ? Optional.of(new Match(open.getFirst(), Attachment.IDENTIFIER)) : Optional.empty();
    }
}
