package bg.registratura.imaging;

import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a study is being made or read at this moment by one of those who do. */
@Service
public class Hands {

    private static final List<Role> UNIT = List.of(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN);

    private final HandRepository repository;
    private final Makers makers;
    private final Clock clock;

    Hands(HandRepository repository, Makers makers, Clock clock) {
        this.repository = repository;
        this.makers = makers;
        this.clock = clock;
    }

    /** Asked anew at every look and every byte. */
    @Transactional(readOnly = true)
    public boolean isInHand(SignedIn who, StudyId study) {
        if (UNIT.stream().noneMatch(who::has)) {
            return false;
        }
        var today = Dates.dayOf(clock.instant());
        return repository
                .inHand(study)
                .filter(held -> UNIT.stream().filter(who::has).anyMatch(role -> held.stage()
                        .isFor(role, making(held, who), today)))
                .isPresent();
    }

    private Making making(HandRepository.Held held, SignedIn who) {
        var order = held.order();
        return order == null ? Making.NOBODY_YET : makers.making(order, who.account());
    }
}
