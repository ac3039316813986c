package bg.registratura.dicomweb;

import bg.registratura.crypto.KeyedHash;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import bg.registratura.language.Dates;
import bg.registratura.security.Bearers;
import bg.registratura.security.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says for whom a token stands at this moment. What never was a token counts as a forged one. */
@Component
class ProgramAdmission {

    private final ProgramTokenRepository repository;
    private final KeyedHash hash;
    private final Bearers bearers;
    private final Watch watch;
    private final Clock clock;

    ProgramAdmission(ProgramTokenRepository repository, KeyedHash hash, Bearers bearers, Watch watch, Clock clock) {
        this.repository = repository;
        this.hash = hash;
        this.bearers = bearers;
        this.watch = watch;
        this.clock = clock;
    }

    /** Whoever a token that was shown stands for; the use is written to it, once a day. */
    @Transactional
    public Optional<Program> admit(String shown) {
        var secret = new ProgramSecret(shown);
        var held = secret.isWellFormed()
                ? repository.find(hash.of(OwnPrograms.PURPOSE, shown))
                : Optional.<ProgramTokenRepository.Held>empty();
        if (held.isEmpty()) {
            watch.noticed(Rule.FORGED_TOKENS, shown);
        }
        var admitted = held.flatMap(this::standing);
        admitted.ifPresent(program -> repository.used(program.token(), Dates.dayOf(clock.instant())));
        return admitted;
    }

    /** Whether it stands still: asked again while bytes leave. */
    @Transactional(readOnly = true)
    public boolean stands(ProgramTokenId token) {
        return repository.find(token).flatMap(this::standing).isPresent();
    }

    private Optional<Program> standing(ProgramTokenRepository.Held held) {
        boolean good = !held.revoked() && !Dates.dayOf(clock.instant()).isAfter(held.endsOn());
        return good
                ? bearers.standing(held.account(), held.epoch(), Role.DENTIST).map(who -> new Program(held.id(), who))
                : Optional.empty();
    }
}
