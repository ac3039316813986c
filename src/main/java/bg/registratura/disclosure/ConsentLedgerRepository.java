package bg.registratura.disclosure;

import static bg.registratura.schema.Tables.RELEASE_CONSENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_EVENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_STUDY;
import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.crypto.Uuid7;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sheets, signatures and words, added and never changed. */
@Repository
class ConsentLedgerRepository {

    /** What was said of a consent, each word once. */
    static final Field<Map<ConsentWord, Instant>> WORDS = multiset(
                    select(RELEASE_CONSENT_EVENT.EVENT, RELEASE_CONSENT_EVENT.OCCURRED_AT)
                            .from(RELEASE_CONSENT_EVENT)
                            .where(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID)))
            .convertFrom(rows -> rows.intoMap(RELEASE_CONSENT_EVENT.EVENT, RELEASE_CONSENT_EVENT.OCCURRED_AT));

    /** Who signed a consent, in the order of the places. */
    static final Field<List<ReleaseConsent.Signed>> SIGNED = multiset(
                    select(RELEASE_CONSENT_SIGNATURE.ROLE, RELEASE_CONSENT_SIGNATURE.NAME)
                            .from(RELEASE_CONSENT_SIGNATURE)
                            .where(RELEASE_CONSENT_SIGNATURE.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID))
                            .orderBy(RELEASE_CONSENT_SIGNATURE.RELEASE_CONSENT_SIGNATURE_ID))
            .convertFrom(rows -> rows.map(mapping(ReleaseConsent.Signed::new)));

    private final DSLContext dsl;

    ConsentLedgerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ReleaseConsent consent, AccountId by) {
        var release = consent.release();
        var to = release.recipient();
        dsl.insertInto(RELEASE_CONSENT)
                .set(RELEASE_CONSENT.RELEASE_CONSENT_ID, consent.id())
                .set(RELEASE_CONSENT.PATIENT_ID, release.patient())
                .set(RELEASE_CONSENT.FORM, consent.form())
                .set(RELEASE_CONSENT.RECIPIENT_KIND, to.kind())
                .set(RELEASE_CONSENT.RECIPIENT_NAME, to.name())
                .set(RELEASE_CONSENT.PRACTITIONER_ID, to.practitioner())
                .set(RELEASE_CONSENT.RECIPIENT_NUMBER, to.number())
                .set(RELEASE_CONSENT.RECIPIENT_FACILITY, to.facility())
                .set(RELEASE_CONSENT.COUNTRY, to.country().code())
                .set(RELEASE_CONSENT.CHANNEL, release.channel())
                .set(RELEASE_CONSENT.COLLECTOR_NAME, release.collector())
                .set(RELEASE_CONSENT.WITH_REPORT, release.matter().report())
                .set(RELEASE_CONSENT.WHOLE_RECORD, release.matter().record())
                .set(RELEASE_CONSENT.CAPACITY, consent.capacity())
                .set(RELEASE_CONSENT.SIGNED_BY_MARK, consent.manner().byMark())
                .set(RELEASE_CONSENT.INTERPRETED, consent.manner().interpreted())
                .set(RELEASE_CONSENT.SIGNATURE_LINES, consent.lines().text())
                .set(RELEASE_CONSENT.EXPIRES_ON, consent.expiresOn())
                .set(RELEASE_CONSENT.DOCUMENT_ID, consent.document())
                .set(RELEASE_CONSENT.PRINTED_AT, consent.printedAt())
                .set(RELEASE_CONSENT.PRINTED_BY, by.value())
                .execute();
        release.matter().studies().forEach(study -> dsl.insertInto(RELEASE_CONSENT_STUDY)
                .set(RELEASE_CONSENT_STUDY.RELEASE_CONSENT_ID, consent.id())
                .set(RELEASE_CONSENT_STUDY.STUDY_ID, study)
                .execute());
    }

    void sign(ReleaseConsentId consent, IdentityCheck check, String name, Instant at) {
        signature(consent, check.look().bearer(), name, at)
                .set(RELEASE_CONSENT_SIGNATURE.IDENTITY_CHECK_ID, check.id())
                .execute();
    }

    /** A colleague attests; who they are the house knows. */
    void witness(ReleaseConsentId consent, SignedIn colleague, Instant at) {
        signature(consent, Bearer.WITNESS, colleague.displayName(), at)
                .set(RELEASE_CONSENT_SIGNATURE.ACCOUNT_ID, colleague.account())
                .execute();
    }

    private InsertSetMoreStep<?> signature(ReleaseConsentId consent, Bearer role, String name, Instant at) {
        return dsl.insertInto(RELEASE_CONSENT_SIGNATURE)
                .set(RELEASE_CONSENT_SIGNATURE.RELEASE_CONSENT_SIGNATURE_ID, Uuid7.next(at))
                .set(RELEASE_CONSENT_SIGNATURE.RELEASE_CONSENT_ID, consent)
                .set(RELEASE_CONSENT_SIGNATURE.ROLE, role)
                .set(RELEASE_CONSENT_SIGNATURE.NAME, name)
                .set(RELEASE_CONSENT_SIGNATURE.SIGNED_AT, at)
                .set(RELEASE_CONSENT_SIGNATURE.SIGNED_ON, Dates.dayOf(at));
    }

    void say(ReleaseConsentId consent, ConsentWord word, @Nullable Sheet sheet, Instant at, AccountId by) {
        dsl.insertInto(RELEASE_CONSENT_EVENT)
                .set(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_EVENT_ID, Uuid7.next(at))
                .set(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID, consent)
                .set(RELEASE_CONSENT_EVENT.EVENT, word)
                .set(RELEASE_CONSENT_EVENT.IDENTITY_CHECK_ID, sheet == null ? null : sheet.check())
                .set(RELEASE_CONSENT_EVENT.DOCUMENT_ID, sheet == null ? null : sheet.document())
                .set(RELEASE_CONSENT_EVENT.OCCURRED_AT, at)
                .set(RELEASE_CONSENT_EVENT.OCCURRED_ON, Dates.dayOf(at))
                .set(RELEASE_CONSENT_EVENT.RECORDED_BY, by.value())
                .execute();
    }

    /** Whose account wrote down that a consent was given. */
    UUID grantedBy(ReleaseConsentId consent) {
        return requireNonNull(dsl.select(RELEASE_CONSENT_EVENT.RECORDED_BY)
                .from(RELEASE_CONSENT_EVENT)
                .where(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(consent))
                .and(RELEASE_CONSENT_EVENT.EVENT.eq(ConsentWord.GRANTED))
                .fetchSingle(RELEASE_CONSENT_EVENT.RECORDED_BY));
    }

    /** The signed sheet of a withdrawal, and who signed it. */
    record Sheet(IdentityCheckId check, DocumentId document) {}
}
