package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.dicom.Header;
import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.Intake.Incoming;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters a kept picture: its study and series where they are new, its order where it can be told, the arrival, the log. */
@Component
class StudyIndex {

    private final IndexRepository repository;
    private final Matching matching;
    private final ArrivalBook book;
    private final AuditLog audit;
    private final Clock clock;

    StudyIndex(IndexRepository repository, Matching matching, ArrivalBook book, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.matching = matching;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** A picture that is kept already. */
    record Known(InstanceId instance, byte[] sha256) {}

    @Transactional(readOnly = true)
    public Optional<Known> known(String sopInstanceUid) {
        return repository.known(sopInstanceUid);
    }

    /** Whether a file would come to a study that was brought, and names somebody else than that does. */
    @Transactional(readOnly = true)
    public boolean isOfAnother(Header header) {
        return repository
                .broughtSubject(header.uids().study())
                .filter(subject -> !subject.isAs(header.subject()))
                .isPresent();
    }

    @Transactional
    public Reception.Kept add(Incoming incoming, Header header, Derived made) {
        var now = clock.instant();
        var taken = Taken.of(header, now);
        var study = repository.study(header.uids().study()).orElseGet(() -> newStudy(header, taken.at(), now));
        var series = repository
                .series(study, header.uids().series())
                .orElseGet(() -> repository.insertSeries(
                        new SeriesId(Uuid7.next(now)),
                        study,
                        header,
                        incoming.sender().unit()));
        var instance = new InstanceId(incoming.staged().id());
        repository.insertInstance(instance, series, incoming.staged(), header, made, taken, now);
        book.write(incoming, Ending.KEPT, null, instance);
        var patient = repository.patientOf(study);
        audit.append(AuditEvent.of(Action.STUDY_RECEIVED)
                .about(patient.map(id -> id.value()).orElse(null))
                .on("study", study.value())
                .saying(incoming.way() + " " + header.acquisition().modality() + " instance " + instance.value()));
        return new Reception.Kept(instance, study, patient.isPresent(), made.state());
    }

    PixelState state(InstanceId instance) {
        return repository.state(instance).orElseThrow(NotFoundException::new);
    }

    /** Writes down what a picture was found to be; of one that could not be read when it came, the log is told. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void read(InstanceId instance, PixelState before, Derived made) {
        if (repository.read(instance, before, made) && before == PixelState.NO_DECODER) {
            audit.append(AuditEvent.of(Action.PICTURE_READ_LATER)
                    .about(repository.patientOf(instance).map(id -> id.value()).orElse(null))
                    .on("instance", instance.value())
                    .saying(made.state().name()));
        }
    }

    private StudyId newStudy(Header header, Instant takenAt, Instant now) {
        var id = new StudyId(Uuid7.next(now));
        repository.insertStudy(id, header, takenAt, now, matching.order(header, takenAt));
        return id;
    }
}
