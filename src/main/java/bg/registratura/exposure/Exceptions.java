package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.exposure.Declaration.Made;
import bg.registratura.exposure.Declaration.NeedsSecondPerson;
import bg.registratura.exposure.Declaration.Reason;
import bg.registratura.exposure.Declaration.Refused;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondPersons;
import bg.registratura.security.SecondSignature;
import bg.registratura.visit.Order;
import bg.registratura.visit.OrderId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two grounds on which an exposure stands without consent, said at the unit before it is made. */
@Service
public class Exceptions {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;

    private final ExceptionRepository repository;
    private final ExposureJudge judge;
    private final SecondPersons seconds;
    private final CurrentUser user;
    private final AuditLog audit;

    Exceptions(
            ExceptionRepository repository,
            ExposureJudge judge,
            SecondPersons seconds,
            CurrentUser user,
            AuditLog audit) {
        this.repository = repository;
        this.judge = judge;
        this.seconds = seconds;
        this.user = user;
        this.audit = audit;
    }

    /** A screening in an epidemic, by the order of the authority with this number and day. */
    @Transactional
    @PreAuthorize(UNIT)
    public Declaration screening(OrderId id, String number, @Nullable LocalDate on) {
        var order = judge.order(id);
        var ours = number.strip();
        var reason = judge.closedToScreening(order).or(() -> {
            if (ours.isEmpty() || ours.length() > LONGEST_NUMBER) {
                return Optional.of(Reason.NUMBER_MISSING);
            }
            return on == null || on.isAfter(Dates.dayOf(judge.now()))
                    ? Optional.of(Reason.DAY_WRONG)
                    : Optional.empty();
        });
        return reason.isPresent() || on == null
                ? refused(order, reason.orElse(Reason.DAY_WRONG))
                : made(order, new Ground.EpidemicScreening(ours, on));
    }

    /** The patient cannot consent and life or health is at stake: two persons decide, one of them at this screen. */
    @Transactional
    @PreAuthorize(UNIT)
    public Declaration vitalInterest(OrderId id, String why, SecondSignature second) {
        var order = judge.order(id);
        var closed = judge.closedToVitalInterest(order)
                .or(() -> why.isBlank() || why.strip().length() > LONGEST_REASON
                        ? Optional.of(Reason.REASON_MISSING)
                        : Optional.empty());
        if (closed.isPresent()) {
            return refused(order, closed.get());
        }
        var outcome = seconds.confirm(second, "VITAL_INTEREST");
        return outcome instanceof SecondPerson.Confirmed(var account)
                ? made(order, new Ground.VitalInterest(user.require().account(), account, why.strip()))
                : new NeedsSecondPerson(outcome);
    }

    private Declaration made(Order order, Ground ground) {
        var now = judge.now();
        var declared = new Declared(
                new ExceptionId(Uuid7.next(now)),
                order.id(),
                order.patient(),
                ground,
                user.require().account(),
                now);
        repository.insert(declared);
        audit.append(AuditEvent.of(Action.EXCEPTION_DECLARED)
                .about(order.patient().value())
                .on("exposure_exception", declared.id().value())
                .saying("imaging_order " + order.id().value()));
        return new Made(declared.id());
    }

    private Declaration refused(Order order, Reason reason) {
        audit.append(AuditEvent.of(Action.EXCEPTION_DECLARED)
                .about(order.patient().value())
                .on("imaging_order", order.id().value())
                .saying(reason.name())
                .refused());
        return new Refused(reason);
    }
}
