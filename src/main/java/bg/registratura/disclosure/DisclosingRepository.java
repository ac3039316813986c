package bg.registratura.disclosure;

import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DISCLOSURE_ITEM;
import static bg.registratura.schema.Tables.DISCLOSURE_TOLD;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Entries of the register, added and never changed. */
@Repository
class DisclosingRepository {

    private final DSLContext dsl;

    DisclosingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Disclosure entry) {
        var row = dsl.insertInto(DISCLOSURE)
                .set(DISCLOSURE.DISCLOSURE_ID, entry.id())
                .set(DISCLOSURE.DISCLOSED_AT, entry.at())
                .set(DISCLOSURE.DISCLOSED_ON, Dates.dayOf(entry.at()))
                .set(DISCLOSURE.DISCLOSED_BY, entry.by())
                .set(DISCLOSURE.ACT, entry.act())
                .set(DISCLOSURE.PATIENT_ID, entry.patient())
                .set(DISCLOSURE.GROUND, entry.ground())
                .set(DISCLOSURE.CHANNEL, entry.channel())
                .set(DISCLOSURE.REQUEST_NUMBER, entry.requestNumber())
                .set(DISCLOSURE.NOTICE, entry.notice())
                .set(DISCLOSURE.NOTICE_ORDER, entry.noticeOrder());
        handed(under(to(row, entry.recipient()), entry.under()), entry.handing())
                .execute();
        entry.items().forEach(item -> insert(entry.id(), item, entry.at()));
    }

    boolean isEntered(Act act, PractitionerId dentist, StudyId study, LocalDate day) {
        return dsl.fetchExists(dsl.selectOne()
                .from(DISCLOSURE)
                .join(DISCLOSURE_ITEM)
                .on(DISCLOSURE_ITEM.DISCLOSURE_ID.eq(DISCLOSURE.DISCLOSURE_ID))
                .where(DISCLOSURE.DISCLOSED_ON.eq(day))
                .and(DISCLOSURE.PRACTITIONER_ID.eq(dentist))
                .and(DISCLOSURE.ACT.eq(act))
                .and(DISCLOSURE_ITEM.STUDY_ID.eq(study)));
    }

    /** Writes down that the person was told what an order had withheld. */
    void told(DisclosureId id, Told told, Instant at, AccountId by) {
        dsl.insertInto(DISCLOSURE_TOLD)
                .set(DISCLOSURE_TOLD.DISCLOSURE_ID, id)
                .set(DISCLOSURE_TOLD.TOLD_AT, at)
                .set(DISCLOSURE_TOLD.TOLD_ON, told.on())
                .set(DISCLOSURE_TOLD.MANNER, told.manner())
                .set(DISCLOSURE_TOLD.TOLD_BY, by.value())
                .execute();
    }

    private static InsertSetMoreStep<?> to(InsertSetMoreStep<?> row, Recipient recipient) {
        return row.set(DISCLOSURE.RECIPIENT_KIND, recipient.kind())
                .set(DISCLOSURE.RECIPIENT_NAME, recipient.name())
                .set(DISCLOSURE.PRACTITIONER_ID, recipient.practitioner())
                .set(DISCLOSURE.RECIPIENT_NUMBER, recipient.number())
                .set(DISCLOSURE.RECIPIENT_FACILITY, recipient.facility())
                .set(DISCLOSURE.RECIPIENT_COUNTRY, recipient.country().code())
                .set(DISCLOSURE.LICENCE_SECTION, recipient.licence());
    }

    private static InsertSetMoreStep<?> under(InsertSetMoreStep<?> row, Disclosure.@Nullable Under under) {
        return switch (under) {
            case null -> row;
            case Disclosure.Under.Consent(var consent, var grant) ->
                row.set(DISCLOSURE.RELEASE_CONSENT_ID, consent).set(DISCLOSURE.OPENED_GRANT_ID, grant);
            case Disclosure.Under.Opened(var opened) -> row.set(DISCLOSURE.UNDER_DISCLOSURE_ID, opened);
            case Disclosure.Under.Telling(var entry) -> row.set(DISCLOSURE.EXPOSURE_INCIDENT_TOLD_ID, entry);
        };
    }

    private static InsertSetMoreStep<?> handed(InsertSetMoreStep<?> row, Disclosure.@Nullable Handed handing) {
        return handing == null
                ? row
                : inherited(
                        row.set(DISCLOSURE.TAKEN_BY, handing.takenBy())
                                .set(DISCLOSURE.MEDIUM_NUMBER, handing.medium())
                                .set(DISCLOSURE.IDENTITY_CHECK_ID, handing.check())
                                .set(DISCLOSURE.DOCUMENT_ID, handing.receipt()),
                        handing.heirship());
    }

    private static InsertSetMoreStep<?> inherited(InsertSetMoreStep<?> row, @Nullable Heirship heirship) {
        return heirship == null
                ? row
                : row.set(DISCLOSURE.DIED_ON, heirship.diedOn())
                        .set(DISCLOSURE.DEATH_ACT, heirship.deathAct())
                        .set(DISCLOSURE.KINSHIP, heirship.kinship())
                        .set(DISCLOSURE.KINSHIP_ACT, heirship.kinshipAct());
    }

    /** What made an heir one, as it was written down. */
    static @Nullable Heirship heirship(Record row) {
        var kinship = row.get(DISCLOSURE.KINSHIP);
        return kinship == null
                ? null
                : new Heirship(
                        row.get(DISCLOSURE.DIED_ON),
                        row.get(DISCLOSURE.DEATH_ACT),
                        kinship,
                        row.get(DISCLOSURE.KINSHIP_ACT));
    }

    private void insert(DisclosureId id, Item item, Instant at) {
        dsl.insertInto(DISCLOSURE_ITEM)
                .set(DISCLOSURE_ITEM.DISCLOSURE_ITEM_ID, Uuid7.next(at))
                .set(DISCLOSURE_ITEM.DISCLOSURE_ID, id)
                .set(DISCLOSURE_ITEM.KIND, item.kind())
                .set(DISCLOSURE_ITEM.STUDY_ID, item.study())
                .set(DISCLOSURE_ITEM.DOCUMENT_ID, item.document())
                .execute();
    }
}
