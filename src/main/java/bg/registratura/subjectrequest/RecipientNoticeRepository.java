package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.PRACTICE;
import static bg.registratura.schema.Tables.PRACTICE_DENTIST;
import static bg.registratura.schema.Tables.RECIPIENT_NOTICE;
import static bg.registratura.schema.Tables.REQUEST_RECIPIENT;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.document.DocumentId;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who received what was changed, and what was done to tell them: {@code db/migration/V308__recipient_notice.sql}. */
@Repository
class RecipientNoticeRepository {

    private static final Condition IS_OWED =
            RECIPIENT_NOTICE.DOCUMENT_ID.isNotNull().and(RECIPIENT_NOTICE.TOLD_ON.isNull());

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    RecipientNoticeRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    /** Each recipient once, whoever received last on top, and whoever was told before their entry was found to be a mistake. */
    List<NoticedRecipient> of(SubjectRequestId request) {
        var notices = notices(request);
        var all = new ArrayList<NoticedRecipient>();
        dsl.selectFrom(REQUEST_RECIPIENT)
                .where(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID.eq(request))
                .orderBy(REQUEST_RECIPIENT.HAPPENED_AT.desc(), REQUEST_RECIPIENT.RECIPIENT_KEY)
                .fetchGroups(REQUEST_RECIPIENT.RECIPIENT_KEY)
                .forEach((key, acts) -> all.add(recipient(key, acts, notices.remove(key))));
        notices.forEach(
                (key, notice) -> all.add(new NoticedRecipient(key, notice.recipient(), List.of(), null, notice)));
        return all;
    }

    private static NoticedRecipient recipient(
            String key, Result<? extends Record> acts, @Nullable RecipientNotice notice) {
        var last = acts.getFirst();
        return new NoticedRecipient(
                key,
                RecipientRepository.named(
                        last.get(REQUEST_RECIPIENT.RECIPIENT_NAME),
                        last.get(REQUEST_RECIPIENT.RECIPIENT_FACILITY),
                        new Country(last.get(REQUEST_RECIPIENT.RECIPIENT_COUNTRY))),
                acts.getValues(REQUEST_RECIPIENT.ACT).stream()
                        .distinct()
                        .map(act -> act.equals("GRANT") ? "subjectrequest.notice.grant" : "disclosure.act." + act)
                        .toList(),
                Dates.dayOf(last.get(REQUEST_RECIPIENT.HAPPENED_AT)),
                notice);
    }

    private Map<String, RecipientNotice> notices(SubjectRequestId request) {
        return dsl.selectFrom(RECIPIENT_NOTICE)
                .where(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID.eq(request))
                .orderBy(RECIPIENT_NOTICE.NOTICED_AT, RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID)
                .fetchMap(RECIPIENT_NOTICE.RECIPIENT_KEY, this::notice);
    }

    private RecipientNotice notice(Record row) {
        return new RecipientNotice(
                row.get(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID),
                row.get(RECIPIENT_NOTICE.RECIPIENT),
                row.get(RECIPIENT_NOTICE.DOCUMENT_ID),
                address(row),
                row.get(RECIPIENT_NOTICE.GROUND),
                row.get(RECIPIENT_NOTICE.REASON),
                row.get(RECIPIENT_NOTICE.NOTICED_AT),
                row.get(RECIPIENT_NOTICE.TOLD_ON),
                row.get(RECIPIENT_NOTICE.TOLD_WAY));
    }

    private String address(Record row) {
        var sealed = row.get(RECIPIENT_NOTICE.ADDRESS_SEALED);
        return sealed == null ? "" : cipher.open(sealed, context(row.get(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID)));
    }

    /** Where the last letter to a recipient went, else where their practice is. */
    Optional<String> addressOf(SubjectRequestId request, String key) {
        return dsl.selectFrom(RECIPIENT_NOTICE)
                .where(RECIPIENT_NOTICE.RECIPIENT_KEY.eq(key))
                .and(RECIPIENT_NOTICE.ADDRESS_SEALED.isNotNull())
                .orderBy(RECIPIENT_NOTICE.NOTICED_AT.desc())
                .limit(1)
                .fetchOptional(this::address)
                .or(() -> dsl.select(PRACTICE.ADDRESS)
                        .from(REQUEST_RECIPIENT)
                        .join(PRACTICE_DENTIST)
                        .on(PRACTICE_DENTIST.PRACTITIONER_ID.eq(REQUEST_RECIPIENT.PRACTITIONER_ID))
                        .join(PRACTICE)
                        .on(PRACTICE.PRACTICE_ID.eq(PRACTICE_DENTIST.PRACTICE_ID))
                        .where(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID.eq(request))
                        .and(REQUEST_RECIPIENT.RECIPIENT_KEY.eq(key))
                        .and(PRACTICE_DENTIST.ENDED_AT.isNull())
                        .and(PRACTICE.ADDRESS.isNotNull())
                        .orderBy(PRACTICE_DENTIST.APPLIED_AT.desc())
                        .limit(1)
                        .fetchOptional(PRACTICE.ADDRESS));
    }

    void write(
            RecipientNoticeId id,
            SubjectRequestId request,
            NoticedRecipient to,
            DocumentId letter,
            String address,
            Instant now,
            UUID by) {
        dsl.insertInto(RECIPIENT_NOTICE)
                .set(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID, id)
                .set(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID, request)
                .set(RECIPIENT_NOTICE.RECIPIENT_KEY, to.key())
                .set(RECIPIENT_NOTICE.RECIPIENT, to.name())
                .set(RECIPIENT_NOTICE.DOCUMENT_ID, letter)
                .set(RECIPIENT_NOTICE.ADDRESS_SEALED, cipher.seal(address, context(id)))
                .set(RECIPIENT_NOTICE.NOTICED_AT, now)
                .set(RECIPIENT_NOTICE.NOTICED_BY, by)
                .execute();
    }

    void waive(
            RecipientNoticeId id,
            SubjectRequestId request,
            NoticedRecipient to,
            WaiverGround ground,
            String reason,
            Instant now,
            UUID by) {
        dsl.insertInto(RECIPIENT_NOTICE)
                .set(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID, id)
                .set(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID, request)
                .set(RECIPIENT_NOTICE.RECIPIENT_KEY, to.key())
                .set(RECIPIENT_NOTICE.RECIPIENT, to.name())
                .set(RECIPIENT_NOTICE.GROUND, ground)
                .set(RECIPIENT_NOTICE.REASON, reason)
                .set(RECIPIENT_NOTICE.NOTICED_AT, now)
                .set(RECIPIENT_NOTICE.NOTICED_BY, by)
                .execute();
    }

    /** Notes how a letter was told; nothing when somebody was faster. */
    boolean tell(RecipientNoticeId id, SubjectRequestId request, LocalDate on, LetterWay way, Instant now, UUID by) {
        return dsl.update(RECIPIENT_NOTICE)
                        .set(RECIPIENT_NOTICE.TOLD_ON, on)
                        .set(RECIPIENT_NOTICE.TOLD_WAY, way)
                        .set(RECIPIENT_NOTICE.TOLD_AT, now)
                        .set(RECIPIENT_NOTICE.TOLD_BY, by)
                        .where(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID.eq(id))
                        .and(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID.eq(request))
                        .and(IS_OWED)
                        .execute()
                == 1;
    }

    /** Requests with a recipient of whom nothing is written yet, the one that was granted first on top. */
    List<SubjectRequestId> due() {
        return dsl.select(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID)
                .from(REQUEST_RECIPIENT)
                .leftJoin(RECIPIENT_NOTICE)
                .on(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID.eq(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID))
                .and(RECIPIENT_NOTICE.RECIPIENT_KEY.eq(REQUEST_RECIPIENT.RECIPIENT_KEY))
                .where(RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID.isNull())
                .groupBy(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID)
                .orderBy(DSL.min(REQUEST_RECIPIENT.SINCE_AT), REQUEST_RECIPIENT.SUBJECT_REQUEST_ID)
                .fetch(REQUEST_RECIPIENT.SUBJECT_REQUEST_ID);
    }

    /** Letters that are written and reached nobody yet. */
    List<OwedLetter> owed() {
        return dsl.select()
                .from(RECIPIENT_NOTICE)
                .join(SUBJECT_REQUEST)
                .on(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID))
                .where(IS_OWED)
                .orderBy(RECIPIENT_NOTICE.NOTICED_AT, RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID)
                .fetch(row -> new OwedLetter(
                        row.get(SUBJECT_REQUEST.SUBJECT_REQUEST_ID),
                        row.get(SUBJECT_REQUEST.INCOMING_NUMBER),
                        row.get(RECIPIENT_NOTICE.RECIPIENT),
                        "subjectrequest.notice.letter",
                        row.get(RECIPIENT_NOTICE.NOTICED_AT)));
    }

    int countOwed() {
        return dsl.fetchCount(RECIPIENT_NOTICE, IS_OWED);
    }

    /** What the person is told of it: who was told, who will be, and who not. */
    List<Entry> entries(PatientId patient) {
        return dsl.select()
                .from(RECIPIENT_NOTICE)
                .join(SUBJECT_REQUEST)
                .on(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(RECIPIENT_NOTICE.SUBJECT_REQUEST_ID))
                .where(isOf(SUBJECT_REQUEST.PATIENT_ID, patient))
                .orderBy(RECIPIENT_NOTICE.NOTICED_AT, RECIPIENT_NOTICE.RECIPIENT_NOTICE_ID)
                .fetch(RecipientNoticeRepository::entry);
    }

    private static Entry entry(Record row) {
        var recipient = row.get(RECIPIENT_NOTICE.RECIPIENT);
        var change = new Word("subjectrequest.notice.change." + row.get(SUBJECT_REQUEST.KIND));
        var written = Dates.dayOf(row.get(RECIPIENT_NOTICE.NOTICED_AT));
        var told = row.get(RECIPIENT_NOTICE.TOLD_ON);
        if (row.get(RECIPIENT_NOTICE.GROUND) != null) {
            return Entry.of(
                    "subjectrequest.record.recipient-untold",
                    written,
                    recipient,
                    change,
                    new Word("subjectrequest.notice.waive." + row.get(RECIPIENT_NOTICE.GROUND)),
                    row.get(RECIPIENT_NOTICE.REASON));
        }
        return told == null
                ? Entry.of("subjectrequest.record.recipient-written", written, recipient, change)
                : Entry.of("subjectrequest.record.recipient-told", told, recipient, change);
    }

    private static String context(RecipientNoticeId id) {
        return "recipient_notice.address:" + id.value();
    }
}
