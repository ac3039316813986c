package bg.registratura.identity;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.security.SecondPerson;
import bg.registratura.security.SecondPersons;
import bg.registratura.security.SecondSignature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into documents: recorded once for each purpose they serve, good on the day and for that purpose only. */
@Service
public class IdentityChecks {

    private static final String WRITERS = "hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')"
            + " or hasRole('ADMINISTRATOR') and #about instanceof T(bg.registratura.identity.Checked$OfAccount)";

    private final IdentityCheckRepository repository;
    private final ActingFor acting;
    private final SecondPersons seconds;
    private final Recorder recorder;
    private final Clock clock;

    IdentityChecks(
            IdentityCheckRepository repository,
            ActingFor acting,
            SecondPersons seconds,
            Recorder recorder,
            Clock clock) {
        this.repository = repository;
        this.acting = acting;
        this.seconds = seconds;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Records a look for each purpose it is to serve. An expired document waits for a second person; who acts for a patient
     * does so by something that holds today.
     */
    @Transactional
    @PreAuthorize(WRITERS)
    public Checking record(Checked about, Look look, Set<CheckPurpose> purposes) {
        if (!mayAct(about, look)) {
            return new Checking.NoAuthority();
        }
        return look.validity() == DocumentValidity.EXPIRED
                ? new Checking.NeedsSecondPerson(Optional.empty())
                : written(about, look, purposes, null);
    }

    /** Records a look into an expired document, for the reason given, by the word of a second person too. */
    @Transactional
    @PreAuthorize(WRITERS)
    public Checking record(Checked about, Look look, Set<CheckPurpose> purposes, SecondSignature second) {
        if (!mayAct(about, look)) {
            return new Checking.NoAuthority();
        }
        var outcome = seconds.confirm(second, "IDENTITY_CHECKED");
        return outcome instanceof SecondPerson.Confirmed(var account)
                ? written(about, look, purposes, account)
                : new Checking.NeedsSecondPerson(Optional.of(outcome));
    }

    @Transactional(readOnly = true)
    public Optional<IdentityCheck> find(IdentityCheckId id) {
        return repository.find(id);
    }

    /** Whether an act about a patient may rest on a check: only on its day and for its purpose. */
    @Transactional(readOnly = true)
    public boolean isGood(IdentityCheckId id, PatientId patient, CheckPurpose purpose, LocalDate day) {
        return isGood(id, new Checked.OfPatient(patient), purpose, day);
    }

    /** The same about anybody. */
    @Transactional(readOnly = true)
    public boolean isGood(IdentityCheckId id, Checked about, CheckPurpose purpose, LocalDate day) {
        return about instanceof Checked.OfPatient(var patient)
                ? ofPersonOn(patient, day).anyMatch(check -> check.id().equals(id) && check.isGoodFor(purpose, day))
                : repository
                        .find(id)
                        .filter(check -> check.about().equals(about) && check.isGoodFor(purpose, day))
                        .isPresent();
    }

    /** Whether a check, of whatever day, is about somebody as things stand now; records may be merged and unmerged. */
    @Transactional(readOnly = true)
    public boolean isAbout(IdentityCheckId id, Checked person) {
        return repository
                .find(id)
                .filter(check -> acting.isAbout(check, person))
                .isPresent();
    }

    /** The paper by which the bearer of a document acted, in one line. */
    @Transactional(readOnly = true)
    public Optional<String> proofOf(IdentityCheck check) {
        return acting.proofOf(check);
    }

    /** Today's good checks about a patient for a purpose, of whoever stood there, the latest first. */
    @Transactional(readOnly = true)
    public List<IdentityCheck> goodToday(PatientId patient, CheckPurpose purpose) {
        var today = Dates.dayOf(clock.instant());
        return ofPersonOn(patient, today)
                .filter(check -> check.isGoodFor(purpose, today))
                .toList();
    }

    /** A check is good for the person, whichever of their records it was made under. */
    private Stream<IdentityCheck> ofPersonOn(PatientId patient, LocalDate day) {
        return repository.ofPersonsOn(Set.of(patient), day).getOrDefault(patient, List.of()).stream();
    }

    private boolean mayAct(Checked about, Look look) {
        return !(about instanceof Checked.OfPatient(var patient))
                || !look.bearer().actsForAnother()
                || acting.mayAct(patient, look);
    }

    private Checking written(Checked about, Look look, Set<CheckPurpose> purposes, @Nullable AccountId confirmedBy) {
        var all = recorder.write(about, look, purposes, confirmedBy);
        return look.shows() ? new Checking.Shown(all) : new Checking.NotShown(all);
    }
}
