package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Repertoire;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the name in a picture may be meant, where its letters are not what the file declares: a person who can read says, before
 * the picture is anybody's. The file stays as it came.
 */
@Service
public class Readings {

    private final ReadingRepository repository;
    private final ImageStore store;
    private final AuditLog audit;

    Readings(ReadingRepository repository, ImageStore store, AuditLog audit) {
        this.repository = repository;
        this.store = store;
        this.audit = audit;
    }

    /** The name as it is in these letters. */
    public record Reading(Repertoire letters, String name) {}

    /** The names it may be, each once, that which the house reads by itself first; none where no picture of it can be read. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('TECHNICIAN')")
    public List<Reading> of(StudyId study) {
        var first = repository.first(study);
        if (first.isEmpty()) {
            return List.of();
        }
        try (var opened = store.open(first.get().value(), Part.ORIGINAL)) {
            var names = new LinkedHashMap<String, Reading>();
            for (var letters : Repertoire.values()) {
                if (DicomValidator.judge(ImageStore.source(opened), letters) instanceof Verdict.Accepted(var file)) {
                    var name = file.header().subject().name();
                    names.putIfAbsent(name, new Reading(letters, name));
                }
            }
            return List.copyOf(names.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down how the name of a picture that is nobody's yet is read; false when it changed meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('TECHNICIAN')")
    public boolean choose(Unassigned study, Repertoire letters) {
        var chosen = of(study.id()).stream()
                .filter(reading -> reading.letters() == letters)
                .findFirst();
        if (chosen.isEmpty() || !repository.read(study, chosen.get().name())) {
            return false;
        }
        audit.append(AuditEvent.of(Action.STUDY_NAME_READ)
                .on("study", study.id().value())
                .saying(letters.name()));
        return true;
    }
}
