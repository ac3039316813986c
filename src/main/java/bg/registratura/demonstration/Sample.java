package bg.registratura.demonstration;

import bg.registratura.breakglass.GlassReason;
import bg.registratura.consent.Informant;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dose.PatientGroup;
import bg.registratura.dose.Quantity;
import bg.registratura.operations.Laboratory;
import bg.registratura.people.PersonalNumber;
import bg.registratura.people.Practitioner;
import bg.registratura.people.Sex;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented laboratory with everybody in it, as {@code db/sample} describes it.
 *
 * @param staff an administrator first
 * @param physician who explains the examinations and approved what is told about them
 * @param textsOrder number of the order by which the texts were approved
 */
record Sample(
        Laboratory laboratory,
        List<Employee> staff,
        Informant physician,
        String textsOrder,
        List<Unit> units,
        List<Level> levels,
        List<Figure> figures,
        List<Practitioner.Details> dentists,
        List<Person> patients) {

    static Sample read(Path directory) {
        return JsonMapper.builder()
                .build()
                .readValue(directory.resolve("laboratory.json").toFile(), Sample.class);
    }

    /** Every picture that will be needed, in the order of the day. */
    Stream<Picture> pictures() {
        return patients.stream()
                .flatMap(person -> Stream.concat(
                        person.visits().stream()
                                .filter(visit -> visit.reaches(Step.PICTURE))
                                .flatMap(visit -> visit.orders().stream())
                                .flatMap(order -> order.pictures().stream()),
                        Stream.ofNullable(person.stray()).map(Stray::picture)));
    }

    record Employee(String username, String name, Set<Role> roles) {}

    /** An X-ray unit. */
    record Unit(String name, String manufacturer, String serialNumber, String room, String aeTitle) {}

    /** A published dose to be compared with, for orientation only. */
    record Level(Examination examination, PatientGroup group, BigDecimal value, String source, String address) {}

    /** By what a dose is told as days of background, in µSv: of a year where no examination stands with it. */
    record Figure(
            @Nullable Examination examination,
            @Nullable PatientGroup group,
            @Nullable Quantity quantity,
            BigDecimal value,
            String source,
            @Nullable String address) {}

    /** A drawn picture: the same seed gives the same. */
    record Picture(Kind kind, long seed) {}

    /**
     * Somebody who comes to the laboratory.
     *
     * @param egn the published number of nobody; everybody else shows a document of the invented country
     * @param parent who comes with a minor
     * @param lets the dentist, by place in the list, who is let see the first study
     * @param stray a picture that came under a number nobody gave
     * @param look somebody of the unit looks at a study of theirs again
     */
    record Person(
            String given,
            String patronymic,
            String family,
            String latin,
            @Nullable Age age,
            Sex sex,
            @Nullable String egn,
            String document,
            @Nullable String parent,
            List<Visit> visits,
            @Nullable Integer lets,
            @Nullable Stray stray,
            @Nullable Wanted request,
            @Nullable Look look) {

        LocalDate born(LocalDate today) {
            return age == null ? PersonalNumber.birthDate(String.valueOf(egn)).orElseThrow() : age.bornBefore(today);
        }
    }

    /** How old somebody is, whenever the demonstration is made. */
    record Age(int years, MonthDay birthday) {

        LocalDate bornBefore(LocalDate today) {
            var last = birthday.atYear(today.getYear());
            return birthday.atYear(last.isAfter(today) ? today.getYear() - years - 1 : today.getYear() - years);
        }
    }

    /**
     * A visit of the day.
     *
     * @param reached the last step that is done; absent when the person has just arrived
     */
    record Visit(@Nullable Step reached, boolean closed, List<Order> orders) {

        boolean reaches(Step step) {
            return reached != null && reached.compareTo(step) >= 0;
        }
    }

    /**
     * An examination asked for.
     *
     * @param dentist who asks, by place in the list
     * @param unit what it is made with, by place in the list
     * @param turn what does not go as planned
     * @param correction why what was recorded of its exposures is corrected afterwards
     */
    record Order(
            Examination examination,
            String teeth,
            String question,
            int dentist,
            int unit,
            List<Picture> pictures,
            @Nullable Turn turn,
            @Nullable String correction) {}

    /** What a day at the unit is seldom without. */
    enum Turn {
        /** The first picture is of no use. */
        REPEATED,
        /** The picture comes before anybody recorded the exposure. */
        UNRECORDED,
        /** The picture is made although nobody had asked for a consent. */
        WITHOUT_CONSENT
    }

    /** A picture whose numbers were mistyped at the unit. */
    record Stray(Picture picture, String name, String identifier, String accessionNumber) {}

    /** Why somebody of the unit looks at a study that is over. */
    record Look(GlassReason reason, String words) {}

    /**
     * What somebody asks about their data, and how far it is.
     *
     * @param restricted what the decision restricts at once
     */
    record Wanted(
            RequestKind kind,
            String text,
            RequestStatus reached,
            @Nullable Restricted restricted) {}

    /**
     * A restriction of everything of somebody.
     *
     * @param blanks what the officer writes where the draft of the answer leaves something open, in its order
     */
    record Restricted(RestrictionGround ground, String untilWhat, List<String> blanks) {}
}
