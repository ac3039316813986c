package bg.registratura.dicomweb;

import bg.registratura.crypto.KeyedHash;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import bg.registratura.language.Dates;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which station a token is of at this moment. What never was a token counts as a forged one. */
@Component
class StationAdmission {

    private final StationTokenRepository repository;
    private final KeyedHash hash;
    private final Watch watch;
    private final Clock clock;

    StationAdmission(StationTokenRepository repository, KeyedHash hash, Watch watch, Clock clock) {
        this.repository = repository;
        this.hash = hash;
        this.watch = watch;
        this.clock = clock;
    }

    /** The station, if the token is good; the use is written to it, once a day. */
    @Transactional
    public Optional<Station> admit(String shown) {
        var secret = new ProgramSecret(shown);
        var hashed = hash.of(Stations.PURPOSE, shown);
        if (!secret.isWellFormed() || !repository.isKnown(hashed)) {
            watch.noticed(Rule.FORGED_TOKENS, shown);
            return Optional.empty();
        }
        var today = Dates.dayOf(clock.instant());
        var station = repository.standing(hashed, today);
        station.ifPresent(one -> repository.used(one.token(), today));
        return station;
    }
}
