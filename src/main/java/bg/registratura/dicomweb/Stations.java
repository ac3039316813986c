package bg.registratura.dicomweb;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.KeyedHash;
import bg.registratura.crypto.Uuid7;
import bg.registratura.dicomweb.StationTokenRepository.New;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.language.Dates;
import bg.registratura.security.FreshProof;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laboratory's own stations that give pictures in over the web: a token for each, of one unit of the register. */
@Service
@PreAuthorize("hasAnyRole('TECHNICIAN','ADMINISTRATOR')")
public class Stations {

    /** What the hash of such a token is for. */
    static final String PURPOSE = "station_token";

    private final StationTokenRepository repository;
    private final Devices devices;
    private final KeyedHash hash;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    Stations(StationTokenRepository repository, Devices devices, KeyedHash hash, Ledger ledger) {
        this.repository = repository;
        this.devices = devices;
        this.hash = hash;
        this.ledger = ledger;
    }

    /** The tokens that nobody revoked, newest first. */
    @Transactional(readOnly = true)
    public List<StationToken> all() {
        return repository.all();
    }

    /** The units that can have one. */
    @Transactional(readOnly = true)
    public List<Device> units() {
        return devices.all().stream().filter(unit -> unit.retiredOn() == null).toList();
    }

    /** Makes a token for a station of a unit, good to the end of a day. */
    @Transactional
    @FreshProof
    public Made make(Device unit, String label, LocalDate endsOn) {
        var now = ledger.clock().instant();
        var today = Dates.dayOf(now);
        if (endsOn.isBefore(today) || endsOn.isAfter(today.plusYears(1))) {
            return new Made.WrongDay();
        }
        if (all().stream()
                        .filter(token -> token.unit().equals(unit.id()) && token.isGoodOn(today))
                        .count()
                >= ProgramToken.MOST) {
            return new Made.TooMany();
        }
        var id = new StationTokenId(Uuid7.next(now));
        var secret = ProgramSecret.make(ProgramSecret.OF_STATION, random);
        var by = ledger.user().require().account();
        repository.insert(
                new New(id, unit.id(), OwnPrograms.label(label), endsOn, by, now, today),
                hash.of(PURPOSE, secret.text()));
        ledger.audit()
                .append(AuditEvent.of(Action.STATION_TOKEN_MADE)
                        .on("station_token", id.value())
                        .saying(unit.id().value() + " < " + endsOn));
        return new Made.Token(secret.text());
    }

    /** Ends one at this moment; false when it is gone already. */
    @Transactional
    public boolean revoke(StationTokenId id) {
        boolean done = repository.revoke(
                id, ledger.user().require().account(), ledger.clock().instant());
        if (done) {
            ledger.audit().append(AuditEvent.of(Action.STATION_TOKEN_REVOKED).on("station_token", id.value()));
        }
        return done;
    }
}
