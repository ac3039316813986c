package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DISCLOSURE_ANNULLED;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT_TOLD;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads to whom a person's data went, and what the person asked before, to list it. */
@Repository
class RecipientRepository {

    private final DSLContext dsl;

    RecipientRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** To whom the person's data went, by name (Court of Justice, C-154/21): whom they let in, and what was given. */
    List<Entry> recipients(PatientId patient) {
        return Stream.of(grants(patient), disclosures(patient), told(patient))
                .flatMap(List::stream)
                .toList();
    }

    /** Physicians and authorities who were told of an exposure that nobody had consented to. */
    private List<Entry> told(PatientId patient) {
        var audience = EXPOSURE_INCIDENT_TOLD.AUDIENCE.coerce(SQLDataType.VARCHAR);
        return dsl.select(EXPOSURE_INCIDENT_TOLD.TOLD_ON, EXPOSURE_INCIDENT_TOLD.RECIPIENT, audience)
                .from(EXPOSURE_INCIDENT_TOLD)
                .join(EXPOSURE_INCIDENT)
                .on(EXPOSURE_INCIDENT.EXPOSURE_INCIDENT_ID.eq(EXPOSURE_INCIDENT_TOLD.EXPOSURE_INCIDENT_ID))
                .where(isOf(EXPOSURE_INCIDENT.PATIENT_ID, patient))
                .and(audience.ne("PATIENT"))
                .orderBy(EXPOSURE_INCIDENT_TOLD.RECORDED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.incident-told",
                        row.value1(),
                        row.value2(),
                        new Word("exposure.notified.audience." + row.value3())));
    }

    /** What the register of disclosures has, but for what an order still forbids to tell, and for incidents, which have lines of their own. */
    private List<Entry> disclosures(PatientId patient) {
        return dsl.select(DISCLOSURE.fields())
                .select(DISCLOSURE_ANNULLED.ANNULLED_ON, DISCLOSURE_ANNULLED.REASON)
                .from(DISCLOSURE)
                .leftJoin(DISCLOSURE_ANNULLED)
                .on(DISCLOSURE_ANNULLED.DISCLOSURE_ID.eq(DISCLOSURE.DISCLOSURE_ID))
                .where(isOf(DISCLOSURE.PATIENT_ID, patient))
                .and(DISCLOSURE.RECIPIENT_KIND.ne(RecipientKind.PATIENT))
                .and(DISCLOSURE.ACT.ne(Act.TOLD))
                .and(mayTell("disclosure", DISCLOSURE.DISCLOSURE_ID))
                .orderBy(DISCLOSURE.DISCLOSED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.disclosure",
                        row.get(DISCLOSURE.DISCLOSED_ON),
                        who(row),
                        new Word("disclosure.act." + row.get(DISCLOSURE.ACT)),
                        new Word("disclosure.ground." + row.get(DISCLOSURE.GROUND)),
                        new Also("subjectrequest.also.annulled", row.get(DISCLOSURE_ANNULLED.ANNULLED_ON)),
                        new Also("subjectrequest.also.because", row.get(DISCLOSURE_ANNULLED.REASON))));
    }

    private static String who(Record row) {
        return named(
                row.get(DISCLOSURE.RECIPIENT_NAME),
                row.get(DISCLOSURE.RECIPIENT_FACILITY),
                new Country(row.get(DISCLOSURE.RECIPIENT_COUNTRY)));
    }

    /** A recipient with where they work, and the country when it is another. */
    static String named(String name, @Nullable String facility, Country country) {
        return Stream.of(name, facility, country.isBulgaria() ? null : country.name(Languages.BULGARIAN))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private List<Entry> grants(PatientId patient) {
        return dsl.select(
                        ACCESS_GRANT.STARTS_AT,
                        ACCESS_GRANT.ENDS_AT,
                        ACCESS_GRANT.WITHDRAWN_AT,
                        PRACTITIONER.GIVEN_NAME,
                        PRACTITIONER.FAMILY_NAME)
                .from(ACCESS_GRANT)
                .join(PRACTITIONER)
                .on(PRACTITIONER.PRACTITIONER_ID.eq(ACCESS_GRANT.PRACTITIONER_ID))
                .where(isOf(ACCESS_GRANT.PATIENT_ID, patient))
                .orderBy(ACCESS_GRANT.STARTS_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.grant",
                        Dates.dayOf(row.get(ACCESS_GRANT.STARTS_AT)),
                        row.get(PRACTITIONER.GIVEN_NAME) + " " + row.get(PRACTITIONER.FAMILY_NAME),
                        Dates.dayOf(Objects.requireNonNullElse(
                                row.get(ACCESS_GRANT.WITHDRAWN_AT), row.get(ACCESS_GRANT.ENDS_AT)))));
    }

    /** Requests of the person, and drafts of such that nobody handed in. */
    List<Entry> requests(PatientId patient) {
        return dsl.select(SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.KIND, SUBJECT_REQUEST.INCOMING_NUMBER)
                .from(SUBJECT_REQUEST)
                .where(isOf(SUBJECT_REQUEST.PATIENT_ID, patient))
                .orderBy(SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.SUBJECT_REQUEST_ID)
                .fetch(row -> row.get(SUBJECT_REQUEST.INCOMING_NUMBER) == null
                        ? Entry.of("subjectrequest.record.draft", row.get(SUBJECT_REQUEST.RECEIVED_ON), kind(row))
                        : Entry.of(
                                "subjectrequest.record.request",
                                row.get(SUBJECT_REQUEST.RECEIVED_ON),
                                kind(row),
                                row.get(SUBJECT_REQUEST.INCOMING_NUMBER)));
    }

    private static Word kind(Record row) {
        return new Word("subjectrequest.kind." + row.get(SUBJECT_REQUEST.KIND));
    }
}
