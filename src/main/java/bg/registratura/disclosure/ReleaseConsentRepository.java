package bg.registratura.disclosure;

import static bg.registratura.disclosure.ConsentLedgerRepository.SIGNED;
import static bg.registratura.disclosure.ConsentLedgerRepository.WORDS;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_EVENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_STUDY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.RegisterNumber;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Country;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Consents to a release as they are read. */
@Repository
class ReleaseConsentRepository {

    private static final Field<Set<StudyId>> STUDIES = multiset(select(RELEASE_CONSENT_STUDY.STUDY_ID)
                    .from(RELEASE_CONSENT_STUDY)
                    .where(RELEASE_CONSENT_STUDY.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID)))
            .convertFrom(rows -> rows.intoSet(RELEASE_CONSENT_STUDY.STUDY_ID));
    private static final Field<Boolean> USED = field(exists(
            selectOne().from(DISCLOSURE).where(DISCLOSURE.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID))));

    private final DSLContext dsl;

    ReleaseConsentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<ReleaseConsent> find(ReleaseConsentId id) {
        return consents(RELEASE_CONSENT.RELEASE_CONSENT_ID.eq(id)).stream().findFirst();
    }

    /** Holds it until the end of the transaction, so that a release and a withdrawal come one after the other. */
    Optional<ReleaseConsent> hold(ReleaseConsentId id) {
        dsl.select(RELEASE_CONSENT.RELEASE_CONSENT_ID)
                .from(RELEASE_CONSENT)
                .where(RELEASE_CONSENT.RELEASE_CONSENT_ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** All of a person, the latest first. */
    List<ReleaseConsent> of(PatientId patient) {
        return consents(isOf(RELEASE_CONSENT.PATIENT_ID, patient));
    }

    /** To the viewer, of a person to a practitioner. */
    List<ReleaseConsent> online(PatientId patient, PractitionerId practitioner) {
        return consents(isOf(RELEASE_CONSENT.PATIENT_ID, patient)
                .and(RELEASE_CONSENT.PRACTITIONER_ID.eq(practitioner))
                .and(RELEASE_CONSENT.CHANNEL.eq(Channel.ONLINE_ACCESS)));
    }

    /** The one that opened a grant in the viewer. */
    Optional<ReleaseConsent> thatOpened(UUID grant) {
        return consents(RELEASE_CONSENT.RELEASE_CONSENT_ID.eq(select(DISCLOSURE.RELEASE_CONSENT_ID)
                        .from(DISCLOSURE)
                        .where(DISCLOSURE.OPENED_GRANT_ID.eq(grant))))
                .stream()
                .findFirst();
    }

    /** Transfers that were consented to and on which the officer said nothing yet. */
    List<ReleaseConsent> waiting() {
        return consents(RELEASE_CONSENT
                .FORM
                .eq(ReleaseForm.TRANSFER)
                .and(exists(selectOne()
                        .from(RELEASE_CONSENT_EVENT)
                        .where(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID))))
                .and(notExists(selectOne()
                        .from(RELEASE_CONSENT_EVENT)
                        .where(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID))
                        .and(RELEASE_CONSENT_EVENT.EVENT.ne(ConsentWord.GRANTED)))));
    }

    private List<ReleaseConsent> consents(Condition which) {
        return dsl.select(RELEASE_CONSENT.fields())
                .select(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON, STUDIES, WORDS, SIGNED, USED)
                .from(RELEASE_CONSENT)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(RELEASE_CONSENT.DOCUMENT_ID))
                .where(which)
                .orderBy(RELEASE_CONSENT.PRINTED_AT.desc(), RELEASE_CONSENT.RELEASE_CONSENT_ID.desc())
                .fetch(ReleaseConsentRepository::consent);
    }

    private static ReleaseConsent consent(Record row) {
        return new ReleaseConsent(
                row.get(RELEASE_CONSENT.RELEASE_CONSENT_ID),
                release(row),
                row.get(RELEASE_CONSENT.FORM),
                row.get(RELEASE_CONSENT.CAPACITY),
                new Manner(row.get(RELEASE_CONSENT.SIGNED_BY_MARK), row.get(RELEASE_CONSENT.INTERPRETED)),
                SheetLines.parse(row.get(RELEASE_CONSENT.SIGNATURE_LINES)),
                row.get(RELEASE_CONSENT.EXPIRES_ON),
                new RegisterNumber(row.get(DOCUMENT.REGISTER), row.get(DOCUMENT.NUMBER), row.get(DOCUMENT.NUMBERED_ON)),
                row.get(RELEASE_CONSENT.DOCUMENT_ID),
                row.get(RELEASE_CONSENT.PRINTED_AT),
                row.get(WORDS),
                row.get(SIGNED),
                row.get(USED));
    }

    private static Release release(Record row) {
        return new Release(
                row.get(RELEASE_CONSENT.PATIENT_ID),
                new Recipient(
                        row.get(RELEASE_CONSENT.RECIPIENT_KIND),
                        row.get(RELEASE_CONSENT.RECIPIENT_NAME),
                        row.get(RELEASE_CONSENT.PRACTITIONER_ID),
                        row.get(RELEASE_CONSENT.RECIPIENT_NUMBER),
                        row.get(RELEASE_CONSENT.RECIPIENT_FACILITY),
                        new Country(row.get(RELEASE_CONSENT.COUNTRY)),
                        null),
                row.get(RELEASE_CONSENT.CHANNEL),
                row.get(RELEASE_CONSENT.COLLECTOR_NAME),
                new Matter(
                        row.get(STUDIES), row.get(RELEASE_CONSENT.WITH_REPORT), row.get(RELEASE_CONSENT.WHOLE_RECORD)));
    }
}
