package bg.registratura.breakglass;

import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studies of one patient, for whoever knows exactly whom they look for; without a pixel, and nobody is found by a name. */
@Service
public class OldStudies {

    private final WhoseNumber numbers;
    private final Patients patients;
    private final Pictures pictures;
    private final OwnHands own;
    private final GlassLog log;

    OldStudies(WhoseNumber numbers, Patients patients, Pictures pictures, OwnHands own, GlassLog log) {
        this.numbers = numbers;
        this.patients = patients;
        this.pictures = pictures;
        this.own = own;
        this.log = log;
    }

    /** By a whole identifier or a whole accession number; that somebody looked is written down with whom they found. */
    @Transactional
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Optional<Found> find(String typed) {
        return numbers.bearer(typed.strip()).flatMap(patients::find).map(patient -> {
            var studies = pictures.studiesOf(patient.id());
            log.searched(patient.id(), studies.size());
            return new Found(patient.name(), patient.birthDate(), patient.clientNumber(), studies, inHand(studies));
        });
    }

    private Set<StudyId> inHand(List<StudySummary> studies) {
        return studies.stream().map(StudySummary::id).filter(own::isInHand).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One patient, as much as tells that it is the right one, and what there is, the newest first.
     *
     * @param inHand those that are made or read at this moment, and need no exception
     */
    public record Found(
            PersonName name, LocalDate birthDate, long clientNumber, List<StudySummary> studies, Set<StudyId> inHand) {}
}
