package bg.registratura.document;

import bg.registratura.language.Dates;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers: from 1 in every year and register, without a gap.
 *
 * <p>A number is taken in the caller's transaction and comes back when that is rolled back; until it ends, others who want a
 * number of the same register wait.
 */
@Service
public class Register {

    private final RegisterRepository repository;
    private final Clock clock;

    Register(RegisterRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The next number of today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterNumber next(RegisterKind register) {
        return next(register, Dates.dayOf(clock.instant()));
    }

    /** The next number of the year of a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterNumber next(RegisterKind register, LocalDate day) {
        repository.lock(register);
        return new RegisterNumber(register, repository.next(register, day.getYear()), day);
    }
}
