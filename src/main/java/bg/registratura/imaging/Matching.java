package bg.registratura.imaging;

import bg.registratura.dicom.Header;
import bg.registratura.language.Dates;
import bg.registratura.people.Bearers;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the order a study belongs to: by its accession number, else by the patient's identifier and one open order of
 * that day. A file whose two numbers name different people is attached to nobody, and a name decides nothing. Another
 * laboratory counts its orders too: a number of ours beside another day of birth than our patient's is not ours.
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
        var named = identifier == null ? Set.<PatientId>of() : named(identifier);
        var ours = number == null ? Optional.<OrderLookupRepository.Owned>empty() : orders.byAccessionNumber(number);
        if (ours.isPresent()) {
            var born = header.subject().birthDate();
            return ours.filter(order -> named.isEmpty() || named.contains(order.patient()))
                    .filter(order -> born == null || born.equals(order.born()))
                    .map(order -> new Match(order.id(), Attachment.ACCESSION_NUMBER));
        }
        if (identifier != null && isOfTwo(identifier)) {
            return Optional.empty();
        }
        var open = orders.openOn(Dates.dayOf(takenAt), named);
        return open.size() == 1 ? Optional.of(new Match(open.getFirst(), Attachment.IDENTIFIER)) : Optional.empty();
    }

    /** Whoever bears the number, and whoever has it as the client number that the worklist tells the units. */
    private Set<PatientId> named(String identifier) {
        var all = new HashSet<>(bearers.of(identifier));
        all.addAll(bearers.ofClientNumber(identifier));
        return all;
    }

    /** One person's number and another one's client number: it tells nobody. */
    private boolean isOfTwo(String identifier) {
        var bearing = bearers.of(identifier);
        var client = bearers.ofClientNumber(identifier);
        return !bearing.isEmpty() && !client.isEmpty() && !bearing.containsAll(client);
    }
}
