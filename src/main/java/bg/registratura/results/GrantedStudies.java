package bg.registratura.results;

import static java.util.stream.Collectors.groupingBy;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.Sharing;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What grants give the signed-in dentist to see at this moment, asked in one go; what is withheld is marked so. */
@Component
class GrantedStudies {

    private final PictureStore store;
    private final Rights rights;
    private final Sharing sharing;
    private final Looker looker;
    private final PersonRepository people;

    GrantedStudies(PictureStore store, Rights rights, Sharing sharing, Looker looker, PersonRepository people) {
        this.store = store;
        this.rights = rights;
        this.sharing = sharing;
        this.looker = looker;
        this.people = people;
    }

    /** Each study once. */
    List<StudyInfo> now() {
        return all().stream().map(Given::study).toList();
    }

    /** Each study once, under the grant that reaches farthest; nothing before the terms are accepted. */
    List<Given> all() {
        return under(standing());
    }

    /** The same of one person, under whichever record. */
    List<Given> of(PatientId patient) {
        var grants = standing();
        var persons =
                people.of(Stream.concat(Stream.of(patient), grants.stream().map(AccessGrant::patient))
                        .distinct()
                        .toList());
        var wanted = person(persons, patient);
        return under(grants.stream()
                .filter(grant -> person(persons, grant.patient()).equals(wanted))
                .toList());
    }

    private List<AccessGrant> standing() {
        return looker.hasAccepted() ? sharing.to(new PractitionerId(looker.subject())) : List.of();
    }

    private List<Given> under(List<AccessGrant> grants) {
        var studies = covered(grants);
        var persons = people.of(Stream.concat(
                        grants.stream().map(AccessGrant::patient),
                        studies.stream().map(StudyInfo::patient))
                .distinct()
                .toList());
        var ofPerson = studies.stream().collect(groupingBy(study -> person(persons, study.patient())));
        var given = new LinkedHashMap<StudyId, Given>();
        for (var grant : grants) {
            var person = person(persons, grant.patient());
            ofPerson.getOrDefault(person, List.of()).stream()
                    .filter(study -> grant.covers(study.id()))
                    .forEach(study -> given.merge(study.id(), new Given(study, person, grant.endsAt()), Given::longer));
        }
        return List.copyOf(given.values());
    }

    private List<StudyInfo> covered(List<AccessGrant> grants) {
        var whole = grants.stream()
                .filter(grant -> grant.study() == null)
                .map(AccessGrant::patient)
                .distinct()
                .toList();
        var single = grants.stream()
                .map(AccessGrant::study)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return rights.veiled(
                looker.who(),
                Stream.of(store.ofPatients(whole), store.studies(single))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private static Person person(Map<PatientId, Person> persons, PatientId record) {
        return persons.getOrDefault(record, Person.unknown(record));
    }

    /**
     * A study that a grant gives.
     *
     * @param until when the grant ends
     */
    record Given(StudyInfo study, Person person, Instant until) {

        Given longer(Given other) {
            return until.isBefore(other.until) ? other : this;
        }
    }
}
