package bg.registratura.register;

import static bg.registratura.schema.Tables.CALL_NOTE;

import bg.registratura.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of calls that were noted. */
@Repository
class CallNoteRepository {

    private static final int MOST = 200;

    private final DSLContext dsl;

    CallNoteRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(CallNote note, UUID by) {
        var phone = note.phone();
        dsl.insertInto(CALL_NOTE)
                .set(CALL_NOTE.CALL_NOTE_ID, note.id())
                .set(CALL_NOTE.CALLER, note.caller())
                .set(CALL_NOTE.PHONE, phone == null ? null : phone.value())
                .set(CALL_NOTE.TOPIC, note.topic())
                .set(CALL_NOTE.NOTE, note.note())
                .set(CALL_NOTE.CALLED_ON, note.calledOn())
                .set(CALL_NOTE.CALLED_AT, note.calledAt())
                .set(CALL_NOTE.NOTED_BY, by)
                .execute();
    }

    /** The latest first; those whose words or number hold what was typed. */
    List<CallNote> list(String typed, LocalDate oldest) {
        var number = PhoneNumber.read(typed).map(PhoneNumber::value).orElse(typed);
        return dsl.selectFrom(CALL_NOTE)
                .where(CALL_NOTE.CALLED_ON.ge(oldest))
                .and(CALL_NOTE
                        .CALLER
                        .contains(typed)
                        .or(CALL_NOTE.NOTE.contains(typed))
                        .or(CALL_NOTE.PHONE.contains(number)))
                .orderBy(CALL_NOTE.CALLED_AT.desc())
                .limit(MOST)
                .fetch(CallNoteRepository::note);
    }

    /** All there are, the oldest first. */
    List<CallNote> all() {
        return dsl.selectFrom(CALL_NOTE).orderBy(CALL_NOTE.CALLED_AT).fetch(CallNoteRepository::note);
    }

    int delete(List<UUID> ids) {
        return dsl.deleteFrom(CALL_NOTE).where(CALL_NOTE.CALL_NOTE_ID.in(ids)).execute();
    }

    private static CallNote note(Record row) {
        return new CallNote(
                row.get(CALL_NOTE.CALL_NOTE_ID),
                row.get(CALL_NOTE.CALLER),
                row.get(CALL_NOTE.PHONE) == null ? null : new PhoneNumber(row.get(CALL_NOTE.PHONE)),
                row.get(CALL_NOTE.TOPIC),
                row.get(CALL_NOTE.NOTE),
                row.get(CALL_NOTE.CALLED_ON),
                row.get(CALL_NOTE.CALLED_AT));
    }

    int deleteBefore(LocalDate oldest) {
        return dsl.deleteFrom(CALL_NOTE).where(CALL_NOTE.CALLED_ON.lt(oldest)).execute();
    }
}
