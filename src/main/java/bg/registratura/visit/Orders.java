package bg.registratura.visit;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Examinations asked for. */
@Service
public class Orders {

    private final OrderRepository repository;
    private final VisitRepository visits;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Orders(OrderRepository repository, VisitRepository visits, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.visits = visits;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a referral into an open visit and gives it its accession number; the same examination is asked for once. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Ordering place(VisitId visit, Referral referral) {
        var open = visits.lock(visit).filter(Visit::isOpen);
        var same = of(visit).stream()
                .filter(order -> order.referral().asksForTheSame(referral))
                .findFirst();
        if (open.isPresent() && same.isPresent()) {
            return new Ordering.Same(same.get().accessionNumber());
        }
        return open.<Ordering>map(held -> put(held, referral)).orElseGet(Ordering.VisitClosed::new);
    }

    /** The same examination once more in one visit, because whoever asks for it means it. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Ordering placeBeside(VisitId visit, Referral referral) {
        return visits.lock(visit)
                .filter(Visit::isOpen)
                .<Ordering>map(held -> put(held, referral))
                .orElseGet(Ordering.VisitClosed::new);
    }

    private Ordering put(Visit visit, Referral referral) {
        var now = clock.instant();
        var order = new Order(
                new OrderId(Uuid7.next(now)),
                visit.id(),
                visit.patient(),
                repository.nextAccessionNumber(),
                referral,
                now,
                null,
                null,
                0);
        repository.insert(order, user.require().account().value());
        audit.append(
                about(Action.ORDER_PLACED, order).saying(referral.examination().name()));
        return new Ordering.Placed(order.id(), order.accessionNumber());
    }

    /** Cancels an order with its reason; one that is cancelled already, or that was exposed, stays as it is. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','TECHNICIAN')")
    public Cancelling cancel(OrderId id, String reason) {
        var order = repository.find(id).orElseThrow(NotFoundException::new);
        var outcome = repository.cancel(id, clock.instant(), reason);
        if (outcome == Cancelling.CANCELLED) {
            audit.append(about(Action.ORDER_CANCELLED, order));
        } else if (outcome == Cancelling.EXPOSED) {
            audit.append(about(Action.ORDER_CANCELLED, order)
                    .saying(Cancelling.EXPOSED.name())
                    .refused());
        }
        return outcome;
    }

    /** An order that must exist, because something points at it. */
    @Transactional(readOnly = true)
    public Order find(OrderId id) {
        return repository.find(id).orElseThrow(NotFoundException::new);
    }

    @Transactional(readOnly = true)
    public Optional<Order> byAccessionNumber(String number) {
        return repository.byAccessionNumber(number);
    }

    /** The orders of a visit that stand. */
    @Transactional(readOnly = true)
    public List<Order> of(VisitId visit) {
        return ofVisits(List.of(visit));
    }

    /** The orders that stand in any of these visits. */
    @Transactional(readOnly = true)
    public List<Order> ofVisits(Collection<VisitId> visits) {
        return repository.ofVisits(visits).stream()
                .filter(order -> !order.isCancelled())
                .toList();
    }

    /** All orders of a patient, cancelled ones included, the oldest first. */
    @Transactional(readOnly = true)
    public List<Order> ofPatient(PatientId patient) {
        return repository.ofPatient(patient);
    }

    private static AuditEvent about(Action action, Order order) {
        return AuditEvent.of(action).about(order.patient().value()).on("imaging_order", order.accessionNumber());
    }
}
