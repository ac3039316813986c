package bg.registratura.imaging;

import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose picture it is, where the picture does not say: a technician does, with a reason that is kept. */
@Service
public class Assignments {

    private final AssignmentRepository repository;
    private final OrderLookupRepository orders;
    private final Assigning assigning;
    private final Clock clock;

    Assignments(AssignmentRepository repository, OrderLookupRepository orders, Assigning assigning, Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.assigning = assigning;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        /** The study belongs to the order and its patient. */
        ASSIGNED,
        /** Somebody else assigned it meanwhile; nothing was changed. */
        OVERTAKEN
    }

    /** Today's orders, with how many studies each has. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<ExpectedOrder> today() {
        return orders.ofDay(Dates.dayOf(clock.instant()));
    }

    /** An order that stands, of any day, by its accession number. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Optional<ExpectedOrder> order(String accessionNumber) {
        return orders.expected(accessionNumber);
    }

    /** Studies that belong to no order yet, with what the device wrote about the person. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<Unassigned> waiting() {
        return repository.waiting();
    }

    /** Gives an unassigned study to an order. */
    @Transactional
    @PreAuthorize("hasRole('TECHNICIAN')")
    public Outcome assign(Unassigned study, OrderId order, String reason) {
        return assigning.assign(study, order, reason.strip()) ? Outcome.ASSIGNED : Outcome.OVERTAKEN;
    }
}
